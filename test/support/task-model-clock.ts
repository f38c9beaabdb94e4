import {
  askedAt,
  closedAt,
  escalatedAt,
  handedOverAt,
  isDue,
  type TaskTime,
  takenBackAt,
} from '../../src/domain/tasks/clock.ts';
import { statesFor } from '../../src/domain/tasks/life.ts';
import { type ClockAct, free, type ModelSlot, type ModelTask, stateIn } from './task-model.ts';

/** A look at the clock: when, how the organisation counts, and to whom a task of somebody can pass, the nearest first. */
export interface Looking {
  readonly now: number;
  readonly time: TaskTime;
  readonly above: (requester: string) => readonly string[];
}

/** One thing that the clock does; what is not due stays the same object. */
type Step = readonly [ClockAct, (task: ModelTask, looking: Looking) => ModelTask];

const instant = Temporal.Instant.fromEpochMilliseconds;
const passed = ({ now }: Looking, at: Temporal.Instant | undefined): boolean => isDue(at, instant(now));
const isFree = ({ holderId, closed }: ModelSlot): boolean => holderId === null && !closed;
const isBeingDone = ({ holderId, done }: ModelSlot): boolean => holderId !== null && !done;

/** Changes the slots for which it is time; a task that has none stays the same. */
function changeSlots(task: ModelTask, due: (slot: ModelSlot) => boolean, change: (slot: ModelSlot) => ModelSlot) {
  return task.slots.some(due) ? { ...task, slots: task.slots.map((slot) => (due(slot) ? change(slot) : slot)) } : task;
}

const takeBack =
  (index: number) =>
  (task: ModelTask, looking: Looking): ModelTask =>
    changeSlots(
      task,
      (slot) =>
        slot.index === index &&
        isBeingDone(slot) &&
        slot.warnedAt !== null &&
        passed(looking, takenBackAt(looking.time, instant(slot.warnedAt), [])),
      (slot) => free(slot, looking.now),
    );

function close(task: ModelTask, looking: Looking): ModelTask {
  if (!passed(looking, closedAt(looking.time, Temporal.PlainDate.from(task.dueOn)))) return task;
  return changeSlots(task, isFree, (slot) => ({ ...slot, closed: true, endedAt: looking.now }));
}

function escalate(task: ModelTask, looking: Looking): ModelTask {
  const since = Math.min(...task.slots.filter(isFree).map(({ freeSince }) => freeSince));
  const due = !task.escalated && passed(looking, escalatedAt(looking.time, instant(since)));
  return due ? { ...task, escalated: true } : task;
}

const warn = (task: ModelTask, looking: Looking): ModelTask =>
  changeSlots(
    task,
    (slot) =>
      isBeingDone(slot) &&
      slot.warnedAt === null &&
      slot.heardAt !== null &&
      passed(looking, askedAt(looking.time, instant(slot.heardAt), [])),
    (slot) => ({ ...slot, warnedAt: looking.now }),
  );

function handOver(task: ModelTask, looking: Looking): ModelTask {
  const ended = Math.max(...task.slots.map(({ endedAt }) => endedAt ?? 0));
  if (task.handedOver || !passed(looking, handedOverAt(looking.time, instant(ended)))) return task;
  const involved = [task.requester, task.partner, ...task.slots.map(({ holderId }) => holderId)];
  const successor = looking.above(task.requester).find((one) => !involved.includes(one)) ?? null;
  return { ...task, handedOver: true, successor };
}

/** What the clock does at each look, in order. Between any two of them somebody may click. */
export const clockSteps: readonly Step[] = [
  ...[0, 1, 2].map((index): Step => ['take-back', takeBack(index)]),
  ['close-slots', close],
  ['escalate', escalate],
  ['warn', warn],
  ['hand-over', handOver],
];

/** The tasks after these steps of the clock, and what it did. */
export function clockPasses(tasks: readonly ModelTask[], looking: Looking, steps = clockSteps) {
  const did: ClockAct[] = [];
  const after = tasks.map((task) =>
    steps.reduce((before, [act, step]) => {
      const next = statesFor(act).includes(stateIn(before)) ? step(before, looking) : before;
      if (next !== before) did.push(act);
      return next;
    }, task),
  );
  return { tasks: after, did };
}
