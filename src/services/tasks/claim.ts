import { type ClaimCheck, checkClaim } from '../../domain/task.ts';
import { Refusal, StaleRules } from '../../errors.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { membershipsOf } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';
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
  const teams = membershipsOf(org, actor.personId, work.today);
  const open = await tx.taskSlot.count({ where: { orgId: org.id, holderId: actor.personId, doneAt: null } });
  const check = checkClaim(
    task.slots,
    task.requester.id,
    { personId: actor.personId, teamIds: teams.map((team) => team.teamId), open },
    org.policy.mostOpenTasks,
  );
  if (check.kind !== 'open') throw await refusalOf(work, task, check);
  for (const index of check.candidates) {
    const { count } = await tx.taskSlot.updateMany({
      where: { orgId: org.id, taskId: task.id, index, holderId: null, task: { state: 'offered' } },
      data: { holderId: actor.personId, claimedAt: fromInstant(work.now) },
    });
    if (count === 0) continue;
    await audit(work, { action: 'task.claim', subject: taskSubject(task.id), after: { number, slot: index } });
    return settleTask(work, task.number);
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
  if (check?.kind === 'too-many') return new Refusal({ code: 'claim-refused', why: check.kind, open: check.open });
  const team = check?.kind === 'other-team' ? task.slots.find((slot) => !slot.holder)?.team : undefined;
  if (team) return new Refusal({ code: 'claim-refused', why: 'other-team', team });
  if (task.slots.some((slot) => slot.holderId === actor.personId)) {
    return new Refusal({ code: 'claim-refused', why: 'already-yours' });
  }
  const by = task.slots.find((slot) => slot.holder)?.holder;
  const over = task.state === 'confirmed' || task.state === 'cancelled';
  if (!by || over) return new Refusal({ code: 'task-moved-on', number: task.number, state: task.state });
  const open = await tx.task.count({ where: { orgId: org.id, state: 'offered' } });
  return new Refusal({ code: 'already-claimed', by, open });
}
