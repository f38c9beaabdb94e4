import { type Difference, differenceOf } from '../../domain/splits/division.ts';
import { divisionIn } from '../targets/division.ts';
import { parentOf } from '../teams/children.ts';
import type { Reading } from '../work.ts';
import type { Proposal } from './proposal.ts';

/**
 * What agreeing to a proposal would leave between the team's target and its parts; undefined where the target does not add
 * up over people, or the team has none.
 */
export async function leftByAgreeing(work: Reading, proposal: Proposal): Promise<Difference | undefined> {
  const { of, indicator, period, amount, other = amount } = proposal;
  const team = parentOf(work, of);
  const division = team && (await divisionIn(work, team.id, indicator, period));
  return division && differenceOf({ ...division, children: division.children - amount + other });
}
