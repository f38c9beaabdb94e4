import { fromPglite, fromPrisma, type JobResult, PgBoss } from 'pg-boss';
import { DeliveryError } from '../errors.ts';
import type { Engine } from '../store/store.ts';
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

/** The most that the queue gives at once. */
const mostWaiting = 100_000;

export async function startQueue(engine: Engine, onError: (error: unknown) => void): Promise<JobQueue> {
  const boss =
    engine.kind === 'embedded'
      ? new PgBoss({ db: fromPglite(engine.pglite), backend: 'pglite', useListenNotify: true })
      : new PgBoss({ connectionString: engine.url, max: 4, useListenNotify: true });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(name, jobOptions);
  return {
    add: async (tx, jobs) => {
      await boss.insert(
        name,
        jobs.map((data) => ({ data })),
        { db: fromPrisma(tx) },
      );
    },
    later: async (job, seconds) => {
      await boss.send(name, job, { startAfter: seconds });
    },
    work: async (deliver) => {
      await boss.work<DeliveryJob>(name, workOptions, (jobs) =>
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
        ),
      );
    },
    waiting: async () =>
      (await boss.findJobs<DeliveryJob>(name, { queued: true, limit: mostWaiting })).map(({ data }) => data),
    stop: () => boss.stop({ graceful: true, timeout: 20_000, close: true }),
  };
}
