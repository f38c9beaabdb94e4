import type { Slot, TaskKind, TaskState } from '../../domain/task.ts';
import { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { toDay } from '../../store/time.ts';

export interface TaskView {
  readonly id: string;
  readonly number: number;
  readonly kind: TaskKind;
  readonly title: string;
  readonly customer: string | null;
  readonly points: number;
  readonly indicator: string;
  readonly dueOn: Temporal.PlainDate;
  readonly state: TaskState;
  readonly requester: Named;
  readonly slots: readonly TaskSlotView[];
}

export interface TaskSlotView extends Slot {
  readonly team: Named | null;
  readonly holder: Named | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

const named = { select: { id: true, name: true, alias: true } } as const;
const include = {
  requester: named,
  slots: { orderBy: { index: 'asc' }, include: { team: named, holder: named } },
} as const;

/** A task by its number; the Refusal `nothing-to-show` when this organisation has none. */
export async function readTask(tx: Tx, orgId: string, number: number): Promise<TaskView> {
  const task = await tx.task.findUnique({ where: { orgId_number: { orgId, number } }, include });
  if (!task) throw new Refusal({ code: 'nothing-to-show' });
  return view(task);
}

/** Tasks that somebody can still claim, the most urgent first. */
export async function openTasks(tx: Tx, orgId: string): Promise<TaskView[]> {
  const tasks = await tx.task.findMany({
    where: { orgId, state: 'offered' },
    include,
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  return tasks.map(view);
}

/** Tasks that somebody holds and that are not confirmed yet. */
export async function tasksHeldBy(tx: Tx, orgId: string, personId: string): Promise<TaskView[]> {
  const tasks = await tx.task.findMany({
    where: { orgId, slots: { some: { holderId: personId, confirmedAt: null } } },
    include,
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  return tasks.map(view);
}

/** Tasks that are done and wait for somebody who asked for them to say so. */
export async function tasksToConfirm(tx: Tx, orgId: string, requesterIds: readonly string[]): Promise<TaskView[]> {
  const tasks = await tx.task.findMany({
    where: { orgId, state: 'done', requesterId: { in: [...requesterIds] } },
    include,
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  return tasks.map(view);
}

/** Tasks under way for a customer, asked for or held by one of these people, the most urgent first. */
export async function customerTasksOf(tx: Tx, orgId: string, personIds: readonly string[]): Promise<TaskView[]> {
  const theirs = { in: [...personIds] };
  const tasks = await tx.task.findMany({
    where: {
      orgId,
      customer: { not: null },
      state: { in: ['offered', 'claimed'] },
      OR: [{ requesterId: theirs }, { slots: { some: { holderId: theirs } } }],
    },
    include,
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  return tasks.map(view);
}

function view({
  slots,
  dueOn,
  orgId: _orgId,
  requesterId: _requesterId,
  createdAt: _createdAt,
  ...task
}: Prisma.TaskGetPayload<{ include: typeof include }>): TaskView {
  return {
    ...task,
    dueOn: toDay(dueOn),
    slots: slots.map(({ index, teamId, holderId, team, holder, doneAt, confirmedAt }) => ({
      index,
      teamId,
      holderId,
      team,
      holder,
      done: doneAt !== null,
      confirmed: confirmedAt !== null,
    })),
  };
}

/** The subject that all messages about a task share. */
export const taskSubject = (taskId: string): string => `task:${taskId}`;
