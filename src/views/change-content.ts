import type { Line } from '../card/card.ts';
import type { Moved } from '../domain/changes/allowance.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { ScorecardDifference } from '../domain/scorecards/difference.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { correctionLines, type ShownCorrection } from './change-correction.ts';
import { planLines, type ShownPlan } from './change-plan.ts';
import { type ShownTargets, targetLines } from './change-targets.ts';
import { scorecardLines } from './change-weights.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What a change would set, by its kind. */
export type ShownWhat = ShownScorecard | ShownTargets | ShownCorrection | ShownPlan;

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
  switch (what.kind) {
    case 'scorecard':
      return scorecardLines(reader, what);
    case 'target':
      return targetLines(reader, what);
    case 'correction':
      return correctionLines(reader, what);
    case 'plan':
      return planLines(reader, what);
  }
}
