import type { z } from 'zod';
import type { ChangeKind as Name } from '../../domain/changes/change.ts';
import type { Prisma } from '../../store/client/client.ts';
import type { Scored } from '../scores/read.ts';
import type { Reading, Work } from '../work.ts';
import type { ChangeView } from './read.ts';
import type { ClosedMove } from './simulated.ts';
import type { SimulatedPay } from './simulated-pay.ts';
import type { ToldTo, WhatChanges } from './what.ts';

/** What can be changed, declared: how it is checked, what it would mean for whom, and how it comes to hold. */
export interface ChangeKind<Content = unknown> {
  readonly kind: Name;
  /** What a change of this kind holds, as it is stored. */
  readonly content: z.ZodType<Content>;
  /** What it would set, and what that is now, for whoever reads it. */
  tell(work: ToldTo, change: Planned<Content>): Promise<WhatChanges> | WhatChanges;
  /** What the audit says of it, where that is not all that it holds. */
  audited?(work: Reading, change: Planned<Content>): Promise<Prisma.InputJsonObject>;
  /** Who may not approve it, besides its author, because it is about their own. */
  barred?(work: Work, change: Planned<Content>): Promise<readonly string[]> | readonly string[];
  /** Who approves it in place of admins, as long as one of them can. */
  approvers?(work: Work, change: Planned<Content>): Promise<readonly string[]>;
  /** Who may read it from the draft on, besides whoever may draft one. */
  readers?(work: Reading, change: Planned<Content>): Promise<readonly string[]>;
  /** Whose score, target or pay follows it on the day on which it takes effect. */
  concerned(work: Reading, change: Planned<Content>): Promise<readonly string[]> | readonly string[];
  /** Until which day the data of its simulation go, where that is not the end of the last whole period. */
  dataDay?(
    work: Work,
    change: Planned<Content>,
    personIds: readonly string[],
  ): Promise<Temporal.PlainDate> | Temporal.PlainDate;
  /** The scores or the pay of these people by the data until `work.today`, as they are and would be. Stores nothing. */
  simulate(work: Work, change: Planned<Content>, personIds: readonly string[]): Promise<Simulated>;
  /**
   * Throws the Refusal for what keeps it from being published as it is. Asked at every step, and for the last time with the
   * rules locked, when it is published.
   */
  check(work: Work, change: Planned<Content>): Promise<void> | void;
  /** Stores what holds from its day on; the rules are locked. Gives what the row of the change keeps of it. */
  enact(work: Work, change: Planned<Content>): Promise<Pick<Prisma.ChangeUncheckedUpdateInput, Kept>>;
  /** Takes that back, before its day. */
  revoke(work: Work, change: Planned<Content>): Promise<void>;
}

type Kept = 'from' | 'version' | 'movedWeight' | 'movedItems';

export type Planned<Content> = Omit<ChangeView, 'content'> & { readonly content: Content };

/** By person; who has no score is not there. */
export interface Simulated {
  readonly before: ReadonlyMap<string, Scored>;
  readonly after: ReadonlyMap<string, Scored>;
  /** Of a correction instead of both: the closed scores that it alters, the earliest first. */
  readonly moves?: ReadonlyMap<string, readonly ClosedMove[]>;
  /** Of a plan for rewards instead. */
  readonly pay?: ReadonlyMap<string, SimulatedPay>;
}
