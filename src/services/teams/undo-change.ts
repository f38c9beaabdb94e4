import { Refusal } from '../../errors.ts';
import { lockRules } from '../rules/lock.ts';
import { holdingOn } from '../rules/rules.ts';
import type { Work } from '../work.ts';
import { type Planned, planChange } from './change.ts';
import { teamsOn } from './read.ts';
import { applyShift } from './store-shift.ts';

/**
 * Takes back that somebody was put into a team: on the same day, by whoever may do it. Throws the Refusals `not-allowed`
 * and `nothing-to-undo`.
 */
export async function undoChange(work: Work, personId: string, teamId: string): Promise<Planned> {
  await lockRules(work);
  const { org, today } = work;
  const team = teamsOn(org, today).find(({ id }) => id === teamId);
  const rows = holdingOn(org.rules.memberships, today).filter(
    (row) => row.personId === personId && row.teamId === teamId,
  );
  const [row] = rows;
  if (!team || !row || rows.some(({ from }) => !from.equals(today))) throw new Refusal({ code: 'nothing-to-undo' });
  const planned = planChange(work, 'remove', { personId, name: row.name, alias: row.alias }, team);
  await applyShift(work, planned, 'team.undo');
  return planned;
}
