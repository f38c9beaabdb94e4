import type { Slot } from './task.ts';

export type ClaimCheck =
  | { readonly kind: 'open'; readonly candidates: readonly number[] }
  | { readonly kind: 'already-yours' }
  | { readonly kind: 'own-task' }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'taken' }
  /** What is free is for others: the slot that comes first among them. */
  | { readonly kind: 'for-others'; readonly slot: Slot }
  | { readonly kind: 'too-many'; readonly open: number };

export interface Claimer {
  readonly personId: string;
  /** With all teams above the one that somebody belongs to. */
  readonly memberships: readonly { readonly teamIds: readonly string[]; readonly role: 'member' | 'manager' }[];
  /** Tasks this person holds and has not finished. */
  readonly open: number;
}

export interface Claimed {
  readonly slots: readonly Slot[];
  /** Who confirms it: the requester, and the customer's other owner. */
  readonly otherSide: readonly string[];
  /** The day it was due is over. */
  readonly overdue: boolean;
}

/** Whether somebody may claim, and which slots, those that demand the most first. The database has the last word. */
export function checkClaim({ slots, otherSide, overdue }: Claimed, claimer: Claimer, mostOpen: number): ClaimCheck {
  if (slots.some((slot) => slot.holderId === claimer.personId)) return { kind: 'already-yours' };
  if (otherSide.includes(claimer.personId)) return { kind: 'own-task' };
  const free = slots.filter((slot) => slot.holderId === null && !slot.closed);
  const [first] = free;
  if (!first) return { kind: 'taken' };
  if (overdue) return { kind: 'overdue' };
  const fitting = free.filter((slot) => fits(slot, claimer));
  if (fitting.length === 0) return { kind: 'for-others', slot: first };
  if (claimer.open >= mostOpen) return { kind: 'too-many', open: claimer.open };
  const candidates = fitting.toSorted((a, b) => demands(b) - demands(a) || a.index - b.index);
  return { kind: 'open', candidates: candidates.map((slot) => slot.index) };
}

/** Team and role are demanded of one membership: a manager of one team is no manager of another. */
function fits({ teamId, role }: Slot, { memberships }: Claimer): boolean {
  if (teamId === null && role === null) return true;
  return memberships.some(
    (one) => (teamId === null || one.teamIds.includes(teamId)) && (role === null || one.role === role),
  );
}

const demands = ({ teamId, role }: Slot): number => Number(teamId !== null) + Number(role !== null);
