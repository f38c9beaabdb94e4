import type { Indicator } from '../../domain/indicators/indicator.ts';
import { differenceBetween, type ScorecardDifference } from '../../domain/scorecards/difference.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Reading } from '../work.ts';
import { type ChangeView, changeNumbered } from './read.ts';

/** A change as those are told of it whom it concerns. */
export interface ToldChange {
  readonly change: ChangeView;
  /** What the published version of the scorecard says otherwise than the one before it. */
  readonly difference:
    | { readonly difference: ScorecardDifference; readonly indicators: readonly Indicator[] }
    | undefined;
  /** How many of those whom it concerns have seen it. */
  readonly seen: number;
  readonly of: number;
  readonly today: Temporal.PlainDate;
}

/** Undefined where there is no such change. */
export async function toldChange(on: Reading, number: number): Promise<ToldChange | undefined> {
  const change = await changeNumbered(on, number);
  return change && { change, difference: differenceOf(on, change), ...countSeen(change), today: on.today };
}

export function countSeen({ parties }: Pick<ChangeView, 'parties'>): Pick<ToldChange, 'seen' | 'of'> {
  const here = parties.filter((party) => party.here);
  return { seen: here.filter(({ seenAt }) => seenAt).length, of: here.length };
}

function differenceOf({ org, today }: Reading, { scorecardId, version }: ChangeView): ToldChange['difference'] {
  const versions = org.rules.scorecards.find(({ id }) => id === scorecardId)?.versions ?? [];
  const at = versions.findIndex((one) => one.version === version);
  const [after, before] = at < 0 ? [] : versions.slice(at, at + 2);
  return after && before
    ? { difference: differenceBetween(before, after), indicators: indicatorsOn(org, today) }
    : undefined;
}
