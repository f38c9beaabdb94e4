import { type Credit, creditsOf } from '../../domain/tasks/credit.ts';
import { announce } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { recordEntries } from '../reports/record.ts';
import type { Work } from '../work.ts';
import { withCountsAs } from './counts-as.ts';
import { movedOn, otherSideFor, permitted } from './permitted.ts';
import { readTask, type TaskView, taskSubject } from './read.ts';
import { settleTask } from './settle.ts';

/**
 * The other side confirms: what each part brings becomes ledger entries of its holder, who is told. A second press finds
 * nothing to confirm and changes nothing. Throws the Refusals `not-confirmer` and `task-moved-on`.
 */
export async function confirmTask(work: Work, number: number) {
  const { tx, org, actor } = work;
  const task = withCountsAs(work, await permitted(work, number, 'confirm'));
  const { count } = await tx.taskSlot.updateMany({
    where: { orgId: org.id, taskId: task.id, doneAt: { not: null }, confirmedAt: null },
    data: { confirmedAt: fromInstant(work.now), confirmedById: actor.personId },
  });
  if (count === 0) throw movedOn(await readTask(tx, org.id, number));
  const indicators = indicatorsOn(org, work.today);
  // The homes of both sides are marked at once: two who confirm to each other must not wait for each other.
  await audit(work, {
    action: 'task.confirm',
    subject: taskSubject(task.id),
    inPlaceOf: otherSideFor(work, task),
    after: { number, through: task.countsAs?.key ?? null },
  });
  const credits = creditsOf(task, task.slots, indicators);
  if (credits.length > 0) await recordEntries(work, credits.map(entryOf(work)));
  const settled = await settleTask(work, number);
  await tellHolders(work, settled);
  return withCountsAs(work, settled);
}

const entryOf =
  ({ today }: Work) =>
  ({ record, ...credit }: Credit) => ({ ...credit, day: today, source: 'task', sourceRecord: record });

const tellHolders = (work: Work, { id, number, slots }: TaskView): Promise<void> =>
  announce(
    work,
    slots.flatMap(({ holderId: personId }) =>
      personId
        ? [
            {
              key: `task-counted:${id}:${personId}`,
              kind: 'task-counted',
              about: { number, personId },
              subject: taskSubject(id),
              to: { personId },
            },
          ]
        : [],
    ),
  );
