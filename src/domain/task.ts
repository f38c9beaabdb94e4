import { apportion } from './largest-remainder.ts';

export type TaskKind = 'jointCustomer' | 'crossRegion' | 'mentoring' | 'knowledge' | 'free';
export type TaskState = 'offered' | 'claimed' | 'done' | 'confirmed' | 'cancelled';

/** A place on a task for one person. */
export interface Slot {
  readonly index: number;
  readonly teamId: string | null;
  readonly holderId: string | null;
  readonly done: boolean;
  readonly confirmed: boolean;
}

/** A task stands where its slots stand: claimed when none is free, done when all are, confirmed when all are. */
export function stateOf(slots: readonly Slot[]): Exclude<TaskState, 'cancelled'> {
  if (slots.every((slot) => slot.confirmed)) return 'confirmed';
  if (slots.every((slot) => slot.done)) return 'done';
  return slots.every((slot) => slot.holderId !== null) ? 'claimed' : 'offered';
}

export type ClaimCheck =
  | { readonly kind: 'open'; readonly candidates: readonly number[] }
  | { readonly kind: 'already-yours' }
  | { readonly kind: 'own-task' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'other-team' }
  | { readonly kind: 'too-many'; readonly open: number };

interface Claimer {
  readonly personId: string;
  readonly teamIds: readonly string[];
  /** Tasks this person holds and has not finished. */
  readonly open: number;
}

/** Whether somebody may claim, and which slots, those of the own team first. The database has the last word. */
export function checkClaim(
  slots: readonly Slot[],
  requesterId: string,
  claimer: Claimer,
  mostOpen: number,
): ClaimCheck {
  if (slots.some((slot) => slot.holderId === claimer.personId)) return { kind: 'already-yours' };
  if (requesterId === claimer.personId) return { kind: 'own-task' };
  const free = slots.filter((slot) => slot.holderId === null);
  if (free.length === 0) return { kind: 'taken' };
  const mine = free.filter((slot) => slot.teamId !== null && claimer.teamIds.includes(slot.teamId));
  const anybodys = free.filter((slot) => slot.teamId === null);
  if (mine.length + anybodys.length === 0) return { kind: 'other-team' };
  if (claimer.open >= mostOpen) return { kind: 'too-many', open: claimer.open };
  return { kind: 'open', candidates: [...mine, ...anybodys].map((slot) => slot.index) };
}

/** Points of each slot, in order: they add up to the task's points, the first slots get what does not divide. */
export const pointsPerSlot = (points: number, slots: number): number[] =>
  apportion(BigInt(points), Array(slots).fill(1n)).map(Number);
