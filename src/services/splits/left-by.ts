import { type Difference, differenceOf } from '../../domain/splits/division.ts';
import { splitIn } from '../goals/split.ts';
import { teamsOn } from '../teams/read.ts';
import { parentOf } from './children.ts';
import type { Proposal, Reading } from './proposal.ts';

/**
 * What agreeing to a proposal would leave between the team's target and its parts; undefined where the target does not add
 * up over people, or the team has none.
 */
export async function leftByAgreeing(work: Reading, proposal: Proposal): Promise<Difference | undefined> {
  const { of, indicator, period, amount, other = amount } = proposal;
  const team = parentOf(work, of);
  const covered = team && (await splitIn(work, teamsOn(work.org, work.today), team.id, indicator, period));
  if (!covered) return undefined;
  const { division } = covered;
  return differenceOf({ ...division, children: division.children - amount + other });
}
