import { type ClaimCheck, checkClaim } from '../../domain/task.ts';
import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
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

/** Somebody who clicks twice at once must not get two slots, or one more than is allowed. */
async function oneClaimAtATime({ tx, org, actor }: Work): Promise<void> {
  await tx.$executeRaw`
    SELECT id FROM person WHERE "orgId" = ${org.id}::uuid AND id = ${actor.personId}::uuid FOR NO KEY UPDATE`;
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
