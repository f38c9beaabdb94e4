import type { ClaimCheck } from '../../domain/tasks/claim.ts';
import { statesFor } from '../../domain/tasks/life.ts';
import { Refusal, StaleRules } from '../../errors.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { checkFor, claimer } from './claimable.ts';
import { movedOn } from './permitted.ts';
import { readTask, type TaskView, taskSubject, underWay } from './read.ts';
import { settleTask } from './settle.ts';

/**
 * Takes a free slot of a task. Whoever's update changes the row has it: there is one winner a slot, however many click at
 * once. Throws the Refusals `claim-refused` (with why), `already-claimed` (with by whom) and `task-moved-on`.
 */
export async function claimTask(work: Work, number: number): Promise<TaskView> {
  const { tx, org, actor } = work;
  await oneClaimAtATime(work);
  const task = await readTask(tx, org.id, number);
  if (task.state !== 'offered') throw await refusalOf(work, task);
  const check = checkFor(work, task, await claimer(work));
  if (check.kind !== 'open') throw await refusalOf(work, task, check);
  for (const index of check.candidates) {
    const { count } = await tx.taskSlot.updateMany({
      where: {
        ...{ orgId: org.id, taskId: task.id, index, holderId: null, closedAt: null },
        task: { state: { in: statesFor('claim') } },
      },
      data: { holderId: actor.personId, claimedAt: fromInstant(work.now) },
    });
    if (count === 0) continue;
    const settled = await settleTask(work, task.number);
    // Cancelled between the look and the claim: nobody gets a slot of what is no more.
    if (settled.cancelled) throw movedOn(settled);
    // The task before the homes of both sides, as for everybody who is at it: in another order both would wait for ever.
    await audit(work, { action: 'task.claim', subject: taskSubject(task.id), after: { number, slot: index } });
    return settled;
  }
  throw await refusalOf(work, await readTask(tx, org.id, number));
}

/**
 * Somebody who clicks twice at once must not get two slots, or one more than is allowed. Throws `StaleRules` for somebody whose
 * account has been linked to another person meanwhile: it is that one who claims.
 */
async function oneClaimAtATime({ tx, org, actor, today }: Work): Promise<void> {
  // The organisation first, as whoever links people locks it: in another order both would wait for ever.
  const [here] = await tx.$queryRaw<{ id: string }[]>`
    WITH org AS MATERIALIZED (SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR KEY SHARE)
    SELECT p.id::text AS id FROM org JOIN person p ON p."orgId" = org.id
    WHERE p.id = ${actor.personId}::uuid AND (p."leftOn" IS NULL OR p."leftOn" >= ${fromDay(today)}::date)
    FOR NO KEY UPDATE OF p`;
  if (!here) throw new StaleRules();
}

/** Why the claim did not come about: by whom it was taken, or what the person has to do first. */
async function refusalOf({ tx, org, actor }: Work, task: TaskView, check?: ClaimCheck): Promise<Refusal> {
  if (check?.kind === 'own-task') return new Refusal({ code: 'claim-refused', why: check.kind });
  if (check?.kind === 'overdue') return new Refusal({ code: 'claim-refused', why: check.kind, dueOn: task.dueOn });
  if (check?.kind === 'too-many') return new Refusal({ code: 'claim-refused', why: check.kind, open: check.open });
  if (check?.kind === 'for-others') {
    const { role } = check.slot;
    const team = task.slots[check.slot.index]?.team ?? null;
    return new Refusal({ code: 'claim-refused', why: check.kind, team, role });
  }
  if (!underWay.includes(task.state)) return movedOn(task);
  if (task.slots.some((slot) => slot.holderId === actor.personId)) {
    return new Refusal({ code: 'claim-refused', why: 'already-yours' });
  }
  const by = task.slots.find((slot) => slot.holder)?.holder;
  if (!by) return movedOn(task);
  const open = await tx.task.count({ where: { orgId: org.id, state: 'offered' } });
  return new Refusal({ code: 'already-claimed', by, open });
}
