import { fittingOf, type Judged, leftOf } from '../../domain/changes/allowance.ts';
import type { ScorecardVersion } from '../../domain/scorecards/scorecard.ts';
import type { ScorecardVersion as Stored } from '../rules/rules.ts';
import type { Organisation } from '../work.ts';
import { violationsIn } from './scorecard-content.ts';

type Version = ScorecardVersion & { readonly overrideReason: string | null };

/** The nearest to what was wanted that is left to change and that the organisation takes as a scorecard. */
export function fittingVersion(
  org: Organisation,
  base: Stored,
  wanted: Version,
  judged: Judged,
  day: Temporal.PlainDate,
): Version | undefined {
  const taken = (plan: Pick<Version, 'items' | 'teamLink'>): boolean => {
    const { violations, excused } = violationsIn(org, { ...wanted, ...plan }, day);
    return violations.length === 0 || excused;
  };
  const plan = fittingOf(base, wanted, leftOf(judged), taken);
  return plan && { ...wanted, ...plan };
}
