import { pointsPerSlot } from '../../domain/tasks/shares.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { recordEntries } from '../reports/record.ts';
import type { Work } from '../work.ts';
import { movedOn, otherSideFor, permitted } from './permitted.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';
import { settleTask } from './settle.ts';

/**
 * The other side confirms: the points of each slot become ledger entries of its holder. A second press finds nothing to
 * confirm and changes nothing. Throws the Refusals `not-confirmer` and `task-moved-on`.
 */
export async function confirmTask(work: Work, number: number): Promise<TaskView> {
  const { tx, org, actor } = work;
  const task = await permitted(work, number, 'confirm');
  const { count } = await tx.taskSlot.updateMany({
    where: { orgId: org.id, taskId: task.id, doneAt: { not: null }, confirmedAt: null },
    data: { confirmedAt: fromInstant(work.now), confirmedById: actor.personId },
  });
  if (count === 0) throw movedOn(await readTask(tx, org.id, number));
  // The homes of both sides are marked at once: two who confirm to each other must not wait for each other.
  await audit(work, {
    action: 'task.confirm',
    subject: taskSubject(task.id),
    inPlaceOf: otherSideFor(work, task),
    after: { number },
  });
  await recordPoints(work, task);
  return settleTask(work, number);
}

async function recordPoints(work: Work, task: TaskView): Promise<void> {
  const indicators = indicatorsOn(work.org, work.today);
  const indicator = indicators.find((known) => known.key === task.indicator);
  if (!indicator) return;
  const points = pointsPerSlot(task.points, task.slots);
  const entries = task.slots.flatMap(({ index, holderId: personId, overlay }) => {
    const entry = { indicator, overlay, day: work.today, source: 'task', sourceRecord: `${task.id}:${index}` };
    return personId ? [{ ...entry, personId, amount: BigInt(points[index] ?? 0) }] : [];
  });
  await recordEntries(work, entries);
}
