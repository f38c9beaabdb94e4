import type { ChangeKind as Name } from '../../../domain/changes/change.ts';
import type { Prisma } from '../../../store/client/client.ts';
import type { Reading, Work } from '../../work.ts';
import type { ChangeKind, Simulated } from '../kind.ts';
import type { ChangeView } from '../read.ts';
import type { ToldTo, WhatChanges } from '../what.ts';
import { correctionKind } from './correction.ts';
import { planKind } from './plan.ts';
import { scorecardKind } from './scorecard.ts';
import { targetKind } from './target.ts';

/** A change with all that its kind does with it. */
export interface Bound {
  tell(work: ToldTo): Promise<WhatChanges>;
  /** What the audit says of it. */
  audited(work: Reading): Promise<Prisma.InputJsonObject>;
  /** See `ChangeKind`, as what follows; nobody where a kind bars nobody, has no approvers or no readers of its own. */
  barred(work: Work): Promise<readonly string[]>;
  approvers(work: Work): Promise<readonly string[]>;
  readers(work: Reading): Promise<readonly string[]>;
  concerned(work: Reading): Promise<readonly string[]>;
  dataDay(work: Work, personIds: readonly string[]): Promise<Temporal.PlainDate | undefined>;
  simulate(work: Work, personIds: readonly string[]): Promise<Simulated>;
  check(work: Work): Promise<void>;
  enact(work: Work): ReturnType<ChangeKind['enact']>;
  revoke(work: Work): Promise<void>;
}

const bind =
  <Content>(kind: ChangeKind<Content>) =>
  (view: ChangeView): Bound => {
    const change = { ...view, content: kind.content.parse(view.content) };
    return {
      tell: async (work) => kind.tell(work, change),
      audited: async (work) => kind.audited?.(work, change) ?? (view.content as Prisma.InputJsonObject),
      barred: async (work) => (await kind.barred?.(work, change)) ?? [],
      approvers: async (work) => (await kind.approvers?.(work, change)) ?? [],
      readers: async (work) => (await kind.readers?.(work, change)) ?? [],
      concerned: async (work) => kind.concerned(work, change),
      dataDay: async (work, personIds) => kind.dataDay?.(work, change, personIds),
      simulate: (work, personIds) => kind.simulate(work, change, personIds),
      check: async (work) => kind.check(work, change),
      enact: (work) => kind.enact(work, change),
      revoke: (work) => kind.revoke(work, change),
    };
  };

/** Every kind of change there is. */
const kinds: Readonly<Record<Name, (change: ChangeView) => Bound>> = {
  scorecard: bind(scorecardKind),
  target: bind(targetKind),
  correction: bind(correctionKind),
  plan: bind(planKind),
};

/** What is stored is read by its kind. */
export const boundTo = (change: ChangeView): Bound => kinds[change.kind](change);
