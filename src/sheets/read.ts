import { Worker } from 'node:worker_threads';
import { most, type Rows, UnreadableSheet } from './limits.ts';
import type { Said } from './thread.ts';

/**
 * The rows of a CSV or Excel file that somebody has sent, in a thread of its own: nobody else waits while it is read, and
 * what needs more memory or time than a list may ends with its thread. Throws `UnreadableSheet`.
 */
export async function readSheetFile(bytes: Uint8Array): Promise<Rows> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: most.memoryMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Said>();
  const giveUp = () => reject(new UnreadableSheet('too-large'));
  const timer = setTimeout(giveUp, most.milliseconds);
  worker
    .once('message', resolve)
    .once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : reject(error),
    )
    .once('exit', giveUp);
  try {
    const said = await promise;
    if ('why' in said) throw new UnreadableSheet(said.why);
    return said.rows;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
