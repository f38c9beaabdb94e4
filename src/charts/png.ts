import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './png-worker.ts';

/** Turns chart specifications into pictures, one after the other, in a thread of its own. */
export interface Draughtsman {
  /** As PNG. Undefined when the picture failed or took too long; never rejects, and never gives a broken image. */
  draw(spec: object): Promise<Uint8Array | undefined>;
  /** The same as SVG, for a page. */
  trace(spec: object): Promise<string | undefined>;
  /** Lets the picture in hand be finished; those still waiting become undefined. */
  close(): Promise<void>;
}

export interface DraughtsmanOptions {
  /** For one picture, from when its turn has come and the thread is ready. */
  readonly timeLimitMs: number;
  /** Pixels a unit: at 3 a picture 540 units wide has 1620. */
  readonly scale: number;
  /** Hears why a picture failed; for the log, not for people. */
  readonly onFailure: (reason: string) => void;
  /** How long the thread stays when nothing is drawn, with the hundred megabytes that it takes; ten minutes unless it is said. */
  readonly restMs?: number;
}

/** Loading the libraries and the fonts takes a second; it may take this much on a busy machine. */
const startLimitMs = 30_000;

const usualRestMs = 600_000;

/** Starts nothing yet: the thread begins with the first picture, and with the first after a rest. */
export function startDraughtsman({
  timeLimitMs,
  scale,
  onFailure,
  restMs = usualRestMs,
}: DraughtsmanOptions): Draughtsman {
  let worker: Worker | undefined;
  let resting: NodeJS.Timeout | undefined;
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();

  async function attempt(question: Question): Promise<Uint8Array | string | undefined> {
    if (closed) return undefined;
    try {
      const text = JSON.stringify(question);
      worker ??= await started(scale, () => {
        worker = undefined;
      });
      worker.postMessage(text);
      const answer = (await nextMessage(worker, timeLimitMs)) as Answer;
      if (answer.type === 'drawn') return answer.picture;
      throw new Error(answer.reason);
    } catch (error) {
      // A thread that failed once is not trusted with the next picture.
      await worker?.terminate();
      onFailure(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  const inTurn = (question: Question): Promise<Uint8Array | string | undefined> => {
    clearTimeout(resting);
    const picture = queue.then(() => attempt(question));
    queue = picture;
    void picture.then(() => {
      if (queue === picture) resting = setTimeout(rest, restMs).unref();
    });
    return picture;
  };

  // As a picture that is waited for: none begins while it ends.
  function rest(): void {
    queue = queue.then(() => worker?.terminate());
  }

  return {
    async draw(spec) {
      const picture = await inTurn({ spec, as: 'png' });
      return typeof picture === 'string' ? undefined : picture;
    },
    async trace(spec) {
      const picture = await inTurn({ spec, as: 'svg' });
      return typeof picture === 'string' ? picture : undefined;
    },
    async close() {
      closed = true;
      clearTimeout(resting);
      await queue;
      await worker?.terminate();
    },
  };
}

async function started(scale: number, onExit: () => void): Promise<Worker> {
  const worker = new Worker(new URL('./png-worker.ts', import.meta.url), { workerData: { scale } });
  // An error that nobody listens to would end the whole process; whoever waits for a picture hears of it by `exit`.
  worker.on('error', () => {}).once('exit', onExit);
  try {
    await nextMessage(worker, startLimitMs);
    return worker;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

/** Rejects when the thread ends, fails or stays silent for longer than the limit. */
function nextMessage(worker: Worker, limitMs: number): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const onExit = () => reject(new Error('The drawing thread ended'));
  const timer = setTimeout(() => reject(new Error(`No picture within ${limitMs} ms`)), limitMs);
  worker.once('message', resolve).once('error', reject).once('exit', onExit);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', reject).off('exit', onExit);
  });
}
