import { type Line, line } from '../card/card.ts';
import type { Moved } from '../domain/changes/allowance.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { ScorecardDifference } from '../domain/scorecards/difference.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { type ShownTargets, targetLines } from './change-targets.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What a change would set, by its kind. */
export type ShownWhat = ShownScorecard | ShownTargets;

export interface ShownScorecard {
  readonly kind: 'scorecard';
  readonly holder: Named;
  readonly version: number | null;
  readonly difference: ScorecardDifference;
  readonly indicators: readonly Indicator[];
  /** What it takes of the allowance, and what was left before; undefined once that is settled. */
  readonly allowance: { readonly moved: Moved; readonly left: Moved } | undefined;
}

/** What is changed: `华辰科技考核方案 v3`, `Huachen Tech's scorecard`. */
export function whatText(reader: Reader, what: ShownWhat): string {
  const { change } = textsFor(reader.locale);
  const name = change.what[what.kind]({ team: nameFor(reader, what.holder) });
  return what.version === null ? name : change.version({ what: name, version: what.version });
}

/** `拜访 20% → 15%，协作积分 10% → 15%，其余不变`. */
export function whatLines(reader: Reader, what: ShownWhat): Line[] {
  return what.kind === 'target' ? targetLines(reader, what) : scorecardLines(reader, what);
}

function scorecardLines(reader: Reader, { difference, indicators }: ShownScorecard): Line[] {
  const { change, scorecard } = textsFor(reader.locale);
  const nameOf = (key: string): string => {
    const known = indicators.find((indicator) => indicator.key === key);
    return known ? indicatorName(reader, known) : key;
  };
  const { added, removed, reweighted, teamLink } = difference;
  const texts = [
    ...reweighted.map((move) => moveText(reader, nameOf(move.indicator), move)),
    ...added.map(({ indicator, weight }) => moveText(reader, nameOf(indicator), { before: 0, after: weight })),
    ...removed.map(({ indicator, weight }) => moveText(reader, nameOf(indicator), { before: weight, after: 0 })),
    ...(teamLink ? [change.link({ before: weightText(teamLink.before), after: weightText(teamLink.after) })] : []),
    change.rest,
  ];
  return [line(capital(texts.join(scorecard.mark)))];
}

/** A weight that moves; an indicator comes from 0 or goes to 0. */
export function moveText(
  reader: Reader,
  name: string,
  { before, after }: { readonly before: number; readonly after: number },
): string {
  const { change, scorecard } = textsFor(reader.locale);
  if (before === 0) return change.comes({ name, weight: weightText(after) });
  if (after === 0) return change.goes({ name, weight: weightText(before) });
  return scorecard.moved({ name, before: weightText(before), after: weightText(after) });
}
