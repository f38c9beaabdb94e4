import { may, type Right } from '../../domain/rights.ts';
import type { Whom } from '../../domain/whom.ts';
import { Refusal } from '../../errors.ts';
import { type Found, personFor } from '../people/find.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import type { Work } from '../work.ts';

/**
 * Whose numbers are meant: undefined for the actor's own. Throws the Refusal `nothing-to-show` for nobody and for somebody
 * of whom the actor may see nothing, and `not-allowed` where the actor may see and not do it.
 */
export async function whoseReport(work: Work, whom: Whom | undefined, right: Right): Promise<Found | undefined> {
  const { personId } = work.actor;
  const found = whom && (await personFor(work, whom));
  if (whom && !found) throw new Refusal({ code: 'nothing-to-show' });
  const roles = rolesTowardsPerson(work, found?.personId ?? personId);
  if (may(roles, right)) return found?.personId === personId ? undefined : found;
  throw new Refusal({ code: may(roles, 'seeProgress') ? 'not-allowed' : 'nothing-to-show' });
}
