import type { PGlite, Transaction } from '@electric-sql/pglite';

/**
 * The adapter of Prisma (pglite-prisma-adapter 0.7.2) hands an error of a transaction to whoever has it begun, also when that
 * is long over: a COMMIT that fails is taken for one that went through. From here on whoever commits hears of it.
 */
export function failWithCommit(pglite: PGlite): void {
  const begin = pglite.transaction.bind(pglite);
  pglite.transaction = <Outcome>(act: (tx: Transaction) => Promise<Outcome>) => rejecting(begin(act));
}

/** A promise that stays rejected for whoever waits for what its `catch` gives as well. */
function rejecting<Outcome>(promise: Promise<Outcome>): Promise<Outcome> {
  const rejected: Promise<Outcome>['catch'] = (hear) => {
    const heard = promise.then(undefined, async (error: unknown) => {
      await hear?.(error);
      throw error;
    });
    // Nobody may be waiting for it.
    heard.then(undefined, () => {});
    return heard;
  };
  return Object.assign(promise, { catch: rejected });
}
