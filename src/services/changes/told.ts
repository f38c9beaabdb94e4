import { boundTo } from './kinds/index.ts';
import { type ChangeView, changeNumbered } from './read.ts';
import { type ClosedMove, readMoves, readScore, type SimulatedScore } from './simulated.ts';
import { readPay, type SimulatedPay } from './simulated-pay.ts';
import type { ToldTo, WhatChanges } from './what.ts';

/** A change as those are told of it whom it concerns. */
export interface ToldChange {
  readonly change: ChangeView;
  readonly what: WhatChanges;
  /** How many of those whom it concerns have seen it. */
  readonly seen: number;
  readonly of: number;
  readonly today: Temporal.PlainDate;
}

/** Undefined where there is no such change. */
export async function toldChange(on: ToldTo, number: number): Promise<ToldChange | undefined> {
  const change = await changeNumbered(on, number);
  return change && toldOf(on, change);
}

export async function toldOf(on: ToldTo, change: ChangeView): Promise<ToldChange> {
  const here = change.parties.filter((party) => party.here);
  return {
    ...{ change, what: await boundTo(change).tell(on), today: on.today },
    ...{ seen: here.filter(({ seenAt }) => seenAt).length, of: here.length },
  };
}

/** What it is to one of those whom it concerns. */
export interface OwnPart {
  readonly seenAt: Temporal.Instant | null;
  /** In the simulation; undefined without data. */
  readonly before: SimulatedScore | undefined;
  readonly after: SimulatedScore | undefined;
  /** Of a correction instead of both: the own closed scores that it altered. */
  readonly moves: readonly ClosedMove[];
  /** Of a plan for rewards instead. */
  readonly pay: SimulatedPay | undefined;
}

/** Undefined for somebody whom it does not concern, or not any more. */
export function ownPartOf({ change }: ToldChange, personId: string): OwnPart | undefined {
  const party = change.parties.find(({ person }) => person.id === personId);
  if (!party) return undefined;
  const { seenAt, before, after, moves, pay } = party;
  return { seenAt, before: readScore(before), after: readScore(after), moves: readMoves(moves), pay: readPay(pay) };
}
