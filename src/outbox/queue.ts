import { fromPglite, fromPrisma, type Job, type JobResult, PgBoss } from 'pg-boss';
import { DeliveryError } from '../errors.ts';
import { connectionTo, type Engine } from '../store/store.ts';
import type { DeliveryJob, Queue } from './announce.ts';

/** The queue of things done later; its tables live beside ours, so a job commits or rolls back with what caused it. */
export interface JobQueue extends Queue {
  /** Hands jobs over to `deliver`; one that throws comes again, later each time. */
  work(deliver: (job: DeliveryJob) => Promise<void>): Promise<void>;
  /** Outside of any transaction: once more, after a while. */
  later(job: DeliveryJob, seconds: number): Promise<void>;
  /** The jobs that nobody has taken yet, also those that are to wait. */
  waiting(): Promise<DeliveryJob[]>;
  /** Waits for what is being done, then stops. */
  stop(): Promise<void>;
}

const name = 'deliver';
/** What takes long and nobody waits for has workers of its own, so that nothing else ever waits behind it. */
const behind = 'deliver-behind';

// A delivery takes a few calls of at most ten seconds each; after that its worker is taken for dead.
const jobOptions = {
  retryLimit: 500,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 60,
  notify: true,
};

// A notification wakes the workers at once; they look by themselves for jobs that were to wait. Without batches in bursts
// a backlog would drain one job a polling interval.
const workOptions = {
  batchSize: 10,
  burstWhenBatchFull: true,
  localConcurrency: 2,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 1,
  perJobResults: true,
} as const;

/** Few: while they are drawn, a picture that somebody has asked for waits behind all of them. */
const workBehindOptions = { ...workOptions, batchSize: 2 } as const;

/** The most that the queue gives at once. */
const mostWaiting = 100_000;

/** `kindsBehind`: announcements of these go behind all others. */
export async function startQueue(
  engine: Engine,
  onError: (error: unknown) => void,
  kindsBehind: readonly string[] = [],
): Promise<JobQueue> {
  const boss =
    engine.kind === 'embedded'
      ? new PgBoss({ db: fromPglite(engine.pglite), backend: 'pglite', useListenNotify: true })
      : new PgBoss({ ...connectionTo(engine.url), max: 4, useListenNotify: true });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(name, jobOptions);
  await boss.createQueue(behind, jobOptions);
  const queueOf = ({ kind }: DeliveryJob): string => (kindsBehind.includes(kind) ? behind : name);
  return {
    add: async (tx, jobs) => {
      for (const [queue, its] of Map.groupBy(jobs, queueOf)) {
        await boss.insert(
          queue,
          its.map((data) => ({ data })),
          { db: fromPrisma(tx) },
        );
      }
    },
    later: async (job, seconds) => {
      await boss.send(queueOf(job), job, { startAfter: seconds });
    },
    work: async (deliver) => {
      const each = (jobs: readonly Job<DeliveryJob>[]): Promise<JobResult[]> =>
        Promise.all(
          jobs.map(async ({ id, data }): Promise<JobResult> => {
            try {
              await deliver(data);
              return { id, status: 'completed' };
            } catch (error) {
              // That a messenger is out of reach is no news; anything else is a bug of ours.
              if (!(error instanceof DeliveryError)) onError(error);
              return { id, status: 'failed', output: { reason: error instanceof Error ? error.message : 'unknown' } };
            }
          }),
        );
      await boss.work<DeliveryJob>(name, workOptions, each);
      await boss.work<DeliveryJob>(behind, workBehindOptions, each);
    },
    waiting: async () => {
      const waiting = { queued: true, limit: mostWaiting } as const;
      const jobs = [
        ...(await boss.findJobs<DeliveryJob>(name, waiting)),
        ...(await boss.findJobs<DeliveryJob>(behind, waiting)),
      ];
      return jobs.map(({ data }) => data);
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000, close: true }),
  };
}
