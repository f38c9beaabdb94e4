import type { Slot, TaskKind, TaskState } from '../../domain/tasks/task.ts';
import { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { toDay, toInstant } from '../../store/time.ts';

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
  readonly partner: Named | null;
  /** Whom it went to when nobody confirmed it. */
  readonly successor: Named | null;
  /** When it went there, or, where there was nobody, when the requester was reminded. */
  readonly handedOverAt: Temporal.Instant | null;
  readonly cancelled: Deed | null;
  /** Who last said that it is not done yet. */
  readonly returned: Deed | null;
  readonly offeredAt: Temporal.Instant;
  readonly slots: readonly TaskSlotView[];
}

export interface TaskSlotView extends Slot {
  readonly team: Named | null;
  readonly holder: Named | null;
  readonly note: string | null;
  readonly claimedAt: Temporal.Instant | null;
  readonly doneAt: Temporal.Instant | null;
  readonly confirmation: Deed | null;
  readonly closedAt: Temporal.Instant | null;
}

/** Who did it, and when. */
export interface Deed {
  readonly by: Named;
  readonly at: Temporal.Instant;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

const named = { select: { id: true, name: true, alias: true } } as const;
const include = {
  requester: named,
  partner: named,
  successor: named,
  cancelledBy: named,
  returnedBy: named,
  slots: { orderBy: { index: 'asc' }, include: { team: named, holder: named, confirmedBy: named } },
} as const;

/** Who confirms it: the requester, the customer's other owner, and whom it went to when neither did. */
export const otherSideOf = ({ requester, partner, successor }: Pick<TaskView, 'requester' | 'partner' | 'successor'>) =>
  [requester, partner, successor].filter((one) => one !== null);

/** Under way: somebody has still something to do with it. */
export const underWay: readonly TaskState[] = ['offered', 'claimed', 'done'];

/** A task by its number; the Refusal `nothing-to-show` when this organisation has none. */
export async function readTask(tx: Tx, orgId: string, number: number): Promise<TaskView> {
  const task = await tx.task.findUnique({ where: { orgId_number: { orgId, number } }, include });
  if (!task) throw new Refusal({ code: 'nothing-to-show' });
  return view(task);
}

/** Tasks that somebody can still claim. */
export const openTasks = (tx: Tx, orgId: string): Promise<TaskView[]> => tasksWhere(tx, orgId, { state: 'offered' });

/** Tasks that somebody holds and that are not confirmed yet. */
export const tasksHeldBy = (tx: Tx, orgId: string, personId: string): Promise<TaskView[]> =>
  tasksWhere(tx, orgId, { state: { in: [...underWay] }, slots: { some: { holderId: personId } } });

/** Tasks under way that somebody has asked for, or is the other side of as well. */
export const tasksAskedBy = (tx: Tx, orgId: string, personId: string): Promise<TaskView[]> =>
  tasksWhere(tx, orgId, { state: { in: [...underWay] }, OR: [{ requesterId: personId }, { partnerId: personId }] });

/**
 * Tasks that are done and wait for somebody to confirm them: who asked for them, owns the customer as well, or came after
 * them, or stands in for one who does, and holds no part.
 */
export function tasksToConfirm(
  tx: Tx,
  orgId: string,
  personId: string,
  standsInFor: readonly string[],
): Promise<TaskView[]> {
  const them = { in: [personId, ...standsInFor] };
  return tasksWhere(tx, orgId, {
    state: 'done',
    OR: [{ requesterId: them }, { partnerId: them }, { successorId: them }],
    slots: { none: { holderId: personId } },
  });
}

/** Tasks under way for a customer, asked for or held by one of these people. */
export function customerTasksOf(tx: Tx, orgId: string, personIds: readonly string[]): Promise<TaskView[]> {
  const theirs = { in: [...personIds] };
  return tasksWhere(tx, orgId, {
    customer: { not: null },
    state: { in: ['offered', 'claimed'] },
    OR: [{ requesterId: theirs }, { slots: { some: { holderId: theirs } } }],
  });
}

/** The most urgent first. */
async function tasksWhere(tx: Tx, orgId: string, where: Prisma.TaskWhereInput): Promise<TaskView[]> {
  const tasks = await tx.task.findMany({
    where: { ...where, orgId },
    include,
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  return tasks.map(view);
}

function view({
  id,
  number,
  kind,
  title,
  customer,
  points,
  indicator,
  dueOn,
  state,
  requester,
  partner,
  successor,
  cancelledBy,
  cancelledAt,
  returnedBy,
  returnedAt,
  handedOverAt,
  createdAt,
  slots,
}: Prisma.TaskGetPayload<{ include: typeof include }>): TaskView {
  return {
    ...{ id, number, kind, title, customer, points, indicator, state, requester, partner, successor },
    dueOn: toDay(dueOn),
    cancelled: deed(cancelledBy, cancelledAt),
    returned: deed(returnedBy, returnedAt),
    handedOverAt: moment(handedOverAt),
    offeredAt: toInstant(createdAt),
    slots: slots.map(({ index, teamId, role, share, overlay, holderId, team, holder, note, confirmedBy, ...at }) => ({
      ...{ index, teamId, role, share, overlay, holderId, team, holder, note },
      done: at.doneAt !== null,
      confirmed: at.confirmedAt !== null,
      closed: at.closedAt !== null,
      claimedAt: moment(at.claimedAt),
      doneAt: moment(at.doneAt),
      confirmation: deed(confirmedBy, at.confirmedAt),
      closedAt: moment(at.closedAt),
    })),
  };
}

const moment = (at: Date | null): Temporal.Instant | null => at && toInstant(at);
const deed = (by: Named | null, at: Date | null): Deed | null => by && at && { by, at: toInstant(at) };

/** The subject that all messages about a task share. */
export const taskSubject = (taskId: string): string => `task:${taskId}`;
