import type { Span } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { refresh } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Found } from '../people/find.ts';
import { targetsToSet } from '../targets/may-set.ts';
import type { Work } from '../work.ts';
import { mustBeOpen } from './closed.ts';
import { endDelegation } from './delegate.ts';
import { readLeaveRow } from './read.ts';
import { leaveSubject } from './tell.ts';

export interface CancelledLeave extends Span {
  /** Whose it was; undefined for the actor's own. */
  readonly whose: Found | undefined;
}

/**
 * Takes days of leave back: the own, or those of somebody whose targets the actor may set. Throws the Refusals
 * `nothing-to-show`, `period-closed`, and `no-change` for what was taken back before.
 */
export async function cancelLeave(work: Work, id: string): Promise<CancelledLeave> {
  const { tx, org, actor, now } = work;
  const leave = await readLeaveRow(tx, org.id, id);
  if (!leave || !(await mayCancel(work, leave.person.personId))) throw new Refusal({ code: 'nothing-to-show' });
  await mustBeOpen(work, leave.person.personId, leave);
  const { count } = await tx.leave.updateMany({
    where: { orgId: org.id, id, cancelledAt: null },
    data: { cancelledAt: fromInstant(now) },
  });
  if (count === 0) throw new Refusal({ code: 'no-change' });
  await endDelegation(work, leave.person.personId, leave);
  await audit(work, {
    action: 'leave.cancel',
    subject: `person:${leave.person.personId}`,
    before: { leave: id, from: leave.from.toString(), until: leave.until.toString() },
  });
  await refresh(work, leaveSubject(id));
  const own = leave.person.personId === actor.personId;
  return { from: leave.from, until: leave.until, whose: own ? undefined : leave.person };
}

const mayCancel = async (work: Work, personId: string): Promise<boolean> =>
  personId === work.actor.personId || (await targetsToSet(work))({ kind: 'person', id: personId });
