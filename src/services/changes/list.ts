import type { Work } from '../work.ts';
import { boundTo } from './kinds/index.ts';
import { maySee } from './may.ts';
import { type ChangeView, changesWhere } from './read.ts';
import type { WhatChanges } from './what.ts';

export interface ListedChange {
  readonly change: ChangeView;
  readonly what: WhatChanges;
}

/** So many of those that are settled are shown, the latest first. */
const settledShown = 5;

/** The changes that are the actor's to see: those that are still open or to come, and the latest of the others. */
export async function listChanges(work: Work): Promise<ListedChange[]> {
  const seen: ChangeView[] = [];
  for (const change of await changesWhere(work, {})) if (await maySee(work, change)) seen.push(change);
  const isOpen = ({ stage }: ChangeView): boolean => stage !== 'in-force' && stage !== 'withdrawn';
  const shown = [...seen.filter(isOpen), ...seen.filter((change) => !isOpen(change)).slice(0, settledShown)];
  const listed: ListedChange[] = [];
  for (const change of shown) listed.push({ change, what: await boundTo(change).tell(work) });
  return listed;
}
