import { buttons, type Card, context, line } from '../card/card.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { contentLines, type ShownContent } from './scorecard-content.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownScorecard extends ShownContent {
  readonly team: Named;
  /** For whom it is set: the team, or one above it. */
  readonly holder: Named;
  readonly version: number;
  readonly from: Temporal.PlainDate;
  readonly state: 'in-force' | 'earlier' | 'coming';
  readonly coming: { readonly version: number; readonly from: Temporal.PlainDate } | undefined;
  readonly beside: readonly [number, number] | undefined;
  readonly changes: boolean;
  readonly manages: boolean;
}

interface None {
  readonly team: Named;
  readonly version: undefined;
  /** Whoever reads it may choose a template. */
  readonly admin: boolean;
}

/** What counts how much in a team. */
export function scorecardCard(reader: Reader, shown: ShownScorecard | None): Card {
  if (shown.version === undefined) return noneCard(reader, shown);
  const { scorecard: texts, score } = textsFor(reader.locale);
  const { holder, version, items, coming, beside, changes } = shown;
  const title = texts.title({ team: nameFor(reader, holder), version, count: items.length });
  return {
    tone: 'plain',
    title,
    body: [
      ...contentLines(reader, shown),
      ...(shown.manages ? [line(score.managed({ team: nameFor(reader, shown.team) }))] : []),
      ...(coming ? [line(texts.coming({ version: coming.version, from: dayText(reader.locale, coming.from) }))] : []),
      context(dots(texts.states[shown.state]({ from: dayText(reader.locale, shown.from) }), texts.coreStays)),
      ...(beside ? [context(texts.compare({ command: compareCommand(reader, beside) }))] : []),
      ...(changes ? [context(texts.change({ command: typed(reader, words.change, words.new) }))] : []),
      buttons(
        { action: 'score', label: score.button, value: {} },
        { action: 'my-goals', label: textsFor(reader.locale).status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.score)),
  };
}

const compareCommand = (reader: Reader, [earlier, later]: readonly [number, number]): string =>
  typed(reader, words.scorecard, words.diff, String(earlier), String(later));

function noneCard(reader: Reader, { team, admin }: None): Card {
  const { scorecard: texts, status } = textsFor(reader.locale);
  const title = texts.none({ team: nameFor(reader, team) });
  return {
    tone: 'plain',
    title,
    body: [line(chooseText(reader, admin)), buttons({ action: 'my-goals', label: status.myGoals, value: {} })],
    fallback: dots(title, typed(reader, words.goal)),
  };
}

/** Where there is none yet: how an admin chooses one, and to everybody else, who does. */
export function chooseText(reader: Reader, admin: boolean): string {
  const { scorecard: texts } = textsFor(reader.locale);
  return admin ? texts.choose({ command: typed(reader, words.scorecard, words.use) }) : texts.askAdmin;
}
