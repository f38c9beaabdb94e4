import { buttons, type Card, context, line } from '../card/card.ts';
import type { Unsettled } from '../domain/forgetting/unsettled.ts';
import { weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { unsettledTexts } from './forget.ts';
import { toTeam } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownDeparture {
  readonly person: Named;
  readonly last: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly teams: readonly Named[];
  readonly unsettled: readonly Unsettled[];
}

const said = (reader: Reader, { person, last, today }: ShownDeparture) => ({
  person: nameFor(reader, person),
  day: last.year === today.year ? weekdayText(reader.locale, last) : last.toString(),
});

/** What it means if somebody leaves, and what somebody else has to take over. */
export function departurePreviewCard(reader: Reader, shown: ShownDeparture & { readonly draftId: string }): Card {
  const { departure: texts, status } = textsFor(reader.locale);
  const { teams, unsettled, draftId: draft } = shown;
  const title = texts.ask(said(reader, shown));
  return {
    tone: 'asks',
    title,
    body: [
      line(texts.means),
      ...(teams.length > 0
        ? [line(texts.teams({ teams: teams.map((team) => nameFor(reader, team)).join(status.listMark) }))]
        : []),
      ...(unsettled.length > 0 ? [texts.open, ...unsettledTexts(reader, unsettled)].map((text) => line(text)) : []),
      buttons(
        { action: 'confirm-departure', label: texts.confirm, value: { draft }, style: 'primary' },
        { action: 'discard-departure', label: texts.discard, value: { draft } },
      ),
    ],
    fallback: title,
  };
}

export function departedCard(reader: Reader, shown: ShownDeparture): Card {
  const { departure: texts } = textsFor(reader.locale);
  const title = texts.done(said(reader, shown));
  const whom = `@${nameFor(reader, shown.person)}`;
  const back = typed(reader, words.team, words.left, whom, words.off);
  return {
    tone: 'done',
    title,
    body: [
      context(texts.otherwise({ command: back })),
      context(texts.forget({ command: typed(reader, words.forget, whom) })),
      toTeam(reader),
    ],
    fallback: dots(title, back),
  };
}

/** It was taken back. */
export function departureBackCard(reader: Reader, person: Named): Card {
  const title = textsFor(reader.locale).departure.back({ person: nameFor(reader, person) });
  return { tone: 'done', title, body: [toTeam(reader)], fallback: title };
}

export function departureDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).departure.discarded;
  return { tone: 'closed', title, body: [toTeam(reader)], fallback: title };
}
