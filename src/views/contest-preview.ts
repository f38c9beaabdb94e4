import { buttons, type Card, context, line } from '../card/card.ts';
import type { ContestRules } from '../domain/contests/contest.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Privacy } from '../domain/privacy.ts';
import { dayText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { aboutText, daysText, type Named, ruleTexts, shortSideName } from './contest-words.ts';

/** A contest that is not announced yet, and where it would be seen. */
export interface ShownContestPreview extends ContestRules {
  readonly draftId: string;
  readonly sides: readonly Named[];
  readonly indicator: Indicator;
  readonly tieBreak: Indicator | undefined;
  /** It was asked for by value, which the chat does not show. */
  readonly narrowed: boolean;
  readonly place: { readonly team: Named; readonly platform: 'slack' | 'feishu'; readonly privacy: Privacy };
}

/** More names are counted. */
const mostSides = 8;

/** What would be announced, where, and that its rules do not change then. */
export function contestPreviewCard(reader: Reader, contest: ShownContestPreview): Card {
  const { contest: texts, contestNew, link, status } = textsFor(reader.locale);
  const { sides, place } = contest;
  const [first, second] = sides;
  const two = sides.length === 2 && first && second;
  const shortSides = two
    ? texts.against({ first: shortSideName(reader, first), second: shortSideName(reader, second) })
    : texts.teams({ count: sides.length });
  const title = contestNew.preview({ sides: shortSides });
  const draft = { draft: contest.draftId };
  const names = sides.slice(0, mostSides).map((side) => nameFor(reader, side));
  const beyond = sides.length - names.length;
  const all = [...names, ...(beyond > 0 ? [texts.others({ count: beyond })] : [])].join(status.listMark);
  const platform = link.platforms[place.platform];
  return {
    tone: 'asks',
    title,
    body: [
      ...(two ? [] : [line(all)]),
      line(dots(aboutText(reader, contest, place.privacy), daysText(reader, contest))),
      line(texts.rules({ rules: ruleTexts(reader, contest, place.privacy) })),
      ...(contest.narrowed ? [line(contestNew.narrowed)] : []),
      line(contestNew.goesTo({ team: nameFor(reader, place.team), platform })),
      context(contestNew.thenFixed({ day: dayText(reader.locale, contest.from) })),
      buttons(
        { action: 'start-contest', label: contestNew.start, value: draft, style: 'primary' },
        { action: 'change-contest', label: contestNew.change, value: draft },
        { action: 'discard-contest', label: contestNew.discard, value: draft },
      ),
    ],
    fallback: title,
  };
}

export function contestDiscardedCard(reader: Reader): Card {
  const title = textsFor(reader.locale).contestNew.discarded;
  return {
    tone: 'closed',
    title,
    body: [context(textsFor(reader.locale).contest.listNext({ command: typed(reader, words.pk, words.new) }))],
    fallback: dots(title, typed(reader, words.pk, words.new)),
  };
}

/** To whoever has announced one. */
export function contestOfferedCard(
  reader: Reader,
  { number, from }: { readonly number: number; readonly from: Temporal.PlainDate },
): Card {
  const { contestNew } = textsFor(reader.locale);
  const title = contestNew.offered({ number, day: weekdayText(reader.locale, from) });
  const next = contestNew.offeredNext({ command: typed(reader, words.pk, words.cancel, String(number)) });
  return { tone: 'done', title, body: [context(next)], fallback: dots(title, next) };
}
