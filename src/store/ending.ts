import type { PGlite } from '@electric-sql/pglite';

/** The disk is full, or does not do what it is told. */
const lostDisk: readonly unknown[] = ['53100', '58030'];

/**
 * When the folder of an embedded database takes nothing more, its Postgres cannot go on: where a server would end and begin
 * anew, it waits for itself for ever, and holds up the whole process. From then on nothing is said to it: everybody who asks
 * gets the same error at once. Resolves with that error; the process had better end, and the next start recovers.
 */
export function endWithDisk(pglite: PGlite): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  let ended: { readonly error: unknown } | undefined;
  const guarded =
    <Said extends unknown[], Heard>(say: (...said: Said) => Promise<Heard>) =>
    async (...said: Said): Promise<Heard> => {
      if (ended) throw ended.error;
      try {
        return await say.apply(pglite, said);
      } catch (error) {
        if (!ended && isTheEnd(error)) {
          ended = { error };
          resolve(error);
        }
        throw error;
      }
    };
  // Whatever is asked of it comes to one of these.
  pglite.execProtocol = guarded(pglite.execProtocol);
  pglite.execProtocolStream = guarded(pglite.execProtocolStream);
  pglite.execProtocolRaw = guarded(pglite.execProtocolRaw);
  return promise;
}

const isTheEnd = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'RuntimeError' || ('code' in error && lostDisk.includes(error.code)));
