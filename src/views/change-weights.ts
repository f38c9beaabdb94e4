import { type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { ScorecardDifference } from '../domain/scorecards/difference.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { weightText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';

/** What becomes of a scorecard, with all indicators there are. */
interface Weighed {
  readonly difference: ScorecardDifference;
  readonly indicators: readonly Indicator[];
}

/** `拜访 20% → 15%，协作积分 10% → 15%，其余不变`. */
export function scorecardLines(reader: Reader, { difference, indicators }: Weighed): Line[] {
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
