import { Refusal, StaleRules } from '../errors.ts';
import { inBatches } from './batches.ts';
import type { Database, Tx } from './store.ts';

/** Carries out an act in a transaction that it shares with others of its group. */
export type Share = <Outcome>(group: string, act: Act<Outcome>) => Promise<Outcome>;
type Act<Outcome> = (tx: Tx) => Promise<Outcome>;

/**
 * Acts of one group that come while others are being committed share one transaction and its commit; alone nobody waits
 * for anybody. A group has one under way, so none of its transactions waits for a row that another holds. An act that
 * throws a `Refusal` or `StaleRules` must have written nothing: the others go on. Whatever else one of them throws undoes
 * them all, and each is carried out again by itself.
 */
export function sharing(db: Database): Share {
  const groups = new Map<string, (act: Act<unknown>) => Promise<PromiseSettledResult<unknown>>>();
  return async <Outcome>(group: string, act: Act<Outcome>) => {
    const known = groups.get(group);
    const share = known ?? inBatches((acts) => db.$transaction((tx) => all(acts, tx)), 1);
    if (!known) groups.set(group, share);
    const settled = await share(act);
    if (settled.status === 'rejected') throw settled.reason;
    return settled.value as Outcome;
  };
}

async function all(acts: readonly Act<unknown>[], tx: Tx): Promise<PromiseSettledResult<unknown>[]> {
  // None is left behind at work when the transaction ends.
  const settled = await Promise.allSettled(acts.map((act) => act(tx)));
  for (const one of settled) if (one.status === 'rejected' && !wroteNothing(one.reason)) throw one.reason;
  return settled;
}

const wroteNothing = (error: unknown): boolean => error instanceof Refusal || error instanceof StaleRules;
