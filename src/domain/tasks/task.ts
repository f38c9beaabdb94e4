export type TaskKind = 'jointCustomer' | 'crossRegion' | 'mentoring' | 'knowledge' | 'free';
export type TaskState = 'offered' | 'claimed' | 'done' | 'confirmed' | 'cancelled' | 'expired';

/** What a slot demands of whoever takes it, and what it brings. */
export interface Place {
  readonly teamId: string | null;
  readonly role: 'member' | 'manager' | null;
  /** Of the task's points, in hundredths of a percent. */
  readonly share: number;
  /** On top of the task's points: it counts for the person and in no roll-up. */
  readonly overlay: boolean;
}

/** A place on a task for one person. */
export interface Slot extends Place {
  readonly index: number;
  readonly holderId: string | null;
  readonly done: boolean;
  readonly confirmed: boolean;
  /** Nobody took it in time, and nobody can any more. */
  readonly closed: boolean;
}

/**
 * A task stands where its slots stand: claimed when none is free, done when all are, confirmed when all are. What closed
 * unclaimed does not count; a task of which nothing else is left has expired.
 */
export function stateOf(
  slots: readonly Pick<Slot, 'holderId' | 'done' | 'confirmed' | 'closed'>[],
): Exclude<TaskState, 'cancelled'> {
  const left = slots.filter((slot) => !slot.closed);
  if (left.length === 0) return 'expired';
  if (left.every((slot) => slot.confirmed)) return 'confirmed';
  if (left.every((slot) => slot.done)) return 'done';
  return left.every((slot) => slot.holderId !== null) ? 'claimed' : 'offered';
}
