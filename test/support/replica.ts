import { randomUUIDv7 } from 'node:crypto';
import type { AnnouncementKind } from '../../src/announcements/announcement.ts';
import { DeliveryError } from '../../src/errors.ts';
import type { DeliveryJob } from '../../src/outbox/announce.ts';
import { deliver } from '../../src/outbox/deliver.ts';
import { sweep } from '../../src/outbox/sweep.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import { startDueDigests } from '../../src/services/digests/due.ts';
import { keepRules } from '../../src/services/rules/keep.ts';
import type { Database } from '../../src/store/store.ts';

/** When a replica dies: before what it started is stored, before it has delivered it, or before it has noted that it did. */
export type Death = 'before commit' | 'before delivery' | 'after the post';

interface Parts {
  readonly db: Database;
  readonly clock: () => Temporal.Instant;
  readonly messengers: readonly Messenger[];
  readonly kinds: readonly AnnouncementKind[];
  /** The digests that there are. */
  readonly digests: readonly string[];
}

class Died extends Error {}

/** One process of the service as far as digests go: its clock looks, and its queue delivers, until it dies. */
export class Replica {
  readonly #parts: Parts;
  readonly #rulesAt = keepRules();
  /** Of a process that has died nothing reaches the database any more. */
  readonly #db: Database;
  #jobs: DeliveryJob[] = [];
  #fate: Death | undefined;
  alive = true;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#db = new Proxy(parts.db, {
      get: (db, name) => {
        if (!this.alive) throw new Died();
        const value: unknown = Reflect.get(db, name);
        // The client is not to meet this one: it would not take back what it has begun, and hold the database up.
        return typeof value === 'function' ? value.bind(db) : value;
      },
    });
  }

  /** Looks at the clock and delivers what there is, for as long as it lives. */
  async works(fate?: Death): Promise<void> {
    this.#fate = fate;
    try {
      await this.#look();
      if (this.#jobs.length > 0) this.#diesIf('before delivery');
      for (const job of this.#jobs.splice(0)) await this.#deliver(job);
    } catch (error) {
      if (this.alive) throw error;
    }
  }

  async #look(): Promise<void> {
    const queue = { add: async (_: unknown, jobs: readonly DeliveryJob[]) => void this.#jobs.push(...jobs) };
    const newId = (): string => {
      this.#diesIf('before commit');
      return randomUUIDv7();
    };
    const { digests: kinds } = this.#parts;
    await startDueDigests({ db: this.#db, now: this.#parts.clock(), newId, queue, rulesAt: this.#rulesAt, kinds });
    await sweep(this.#db, {
      waiting: async () => this.#jobs,
      later: async (job) => void this.#jobs.push(job),
    });
  }

  async #deliver(job: DeliveryJob): Promise<void> {
    const { kinds, clock } = this.#parts;
    const messengers = this.#parts.messengers.map((messenger) => this.#mortal(messenger));
    const draw = async () => undefined;
    const parts = { db: this.#db, messengers, kinds, draw, clock, leaseSeconds: 15, onFailure: () => {} };
    // What fails for a while is found by the next sweep.
    await deliver(parts, job).catch((error: unknown) => {
      if (!this.alive || !(error instanceof DeliveryError)) throw error;
    });
  }

  #mortal(messenger: Messenger): Messenger {
    return {
      ...messenger,
      post: async (...asked) => {
        const posted = await messenger.post(...asked);
        this.#diesIf('after the post');
        return posted;
      },
    };
  }

  #diesIf(moment: Death): void {
    if (this.#fate !== moment) return;
    this.alive = false;
    throw new Died();
  }
}
