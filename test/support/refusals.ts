import { Refusal } from '../../src/errors.ts';
import type { Refused } from '../../src/refused/refused.ts';

/** What each of these was refused for, in order; undefined for those that were not. Anything else that is thrown stays thrown. */
export async function refusals(acts: readonly Promise<unknown>[]): Promise<(Refused | undefined)[]> {
  const outcomes = await Promise.allSettled(acts);
  return outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return undefined;
    if (outcome.reason instanceof Refusal) return outcome.reason.what;
    throw outcome.reason;
  });
}

/** The same for one. */
export const refusal = async (act: Promise<unknown>): Promise<Refused | undefined> => (await refusals([act]))[0];
