import type { ChangeKind as Name } from '../../../domain/changes/change.ts';
import type { Reading, Work } from '../../work.ts';
import type { ChangeKind, Simulated } from '../kind.ts';
import type { ChangeView } from '../read.ts';
import type { ToldTo, WhatChanges } from '../what.ts';
import { correctionKind } from './correction.ts';
import { scorecardKind } from './scorecard.ts';
import { targetKind } from './target.ts';

/** A change with all that its kind does with it. */
export interface Bound {
  tell(work: ToldTo): Promise<WhatChanges>;
  /** See `ChangeKind`; nobody where a kind bars nobody. */
  barred(work: Work): Promise<readonly string[]>;
  concerned(work: Reading): Promise<readonly string[]>;
  dataDay(work: Work): Temporal.PlainDate | undefined;
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
      barred: async (work) => (await kind.barred?.(work, change)) ?? [],
      concerned: async (work) => kind.concerned(work, change),
      dataDay: (work) => kind.dataDay?.(work),
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
};

/** What is stored is read by its kind. */
export const boundTo = (change: ChangeView): Bound => kinds[change.kind](change);
