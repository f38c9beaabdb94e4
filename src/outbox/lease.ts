import type { Announcement, Prisma } from '../store/client/client.ts';
import type { Database } from '../store/store.ts';
import type { DeliveryJob } from './announce.ts';

export type Leasing =
  | { readonly kind: 'leased'; readonly lease: Lease }
  /** It is shown as it should be, or given up. */
  | { readonly kind: 'nothing' }
  /** Somebody else is at it, or died at it; the lease will end. */
  | { readonly kind: 'busy' };

/** Leases run by the database's clock: those of replicas differ, and that of a demo jumps. */
export async function takeLease(
  db: Database,
  { orgId, announcementId }: DeliveryJob,
  seconds: number,
): Promise<Leasing> {
  const taken = await db.$executeRaw`
    UPDATE announcement SET state = 'sending', "leasedUntil" = now() + make_interval(secs => ${seconds})
    WHERE "orgId" = ${orgId}::uuid AND id = ${announcementId}::uuid AND shown < wanted AND state <> 'failed'
      AND ("leasedUntil" IS NULL OR "leasedUntil" < now())`;
  const announcement = await db.announcement.findUnique({ where: { orgId_id: { orgId, id: announcementId } } });
  if (taken > 0 && announcement) return { kind: 'leased', lease: new Lease(db, announcement, seconds) };
  const settled = !announcement || announcement.state === 'failed' || announcement.shown >= announcement.wanted;
  return settled ? { kind: 'nothing' } : { kind: 'busy' };
}

/**
 * The right to deliver an announcement, which one process has at a time. It is renewed while that process lives; one that
 * slept past the end can change nothing any more, since the moment the lease ends is how the row knows its holder.
 */
export class Lease {
  /** As it was when the lease began. */
  readonly announcement: Announcement;
  readonly #db: Database;
  readonly #renewing: NodeJS.Timeout;
  #until: Date | null;
  /** One after the other, or a renewal would make a change look like that of somebody else. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(db: Database, announcement: Announcement, seconds: number) {
    this.#db = db;
    this.announcement = announcement;
    this.#until = announcement.leasedUntil;
    this.#renewing = setInterval(() => this.#renew(seconds), (seconds * 1000) / 3).unref();
  }

  /** Changes the announcement; undefined when the lease has ended and somebody else has taken over. */
  change(data: Prisma.AnnouncementUncheckedUpdateManyInput): Promise<{ wanted: number } | undefined> {
    return this.#inTurn(async () => {
      const { orgId, id } = this.announcement;
      const [row] = await this.#db.announcement.updateManyAndReturn({
        where: { orgId, id, leasedUntil: this.#until },
        data,
        select: { wanted: true },
      });
      return row;
    });
  }

  /** The last change: with it somebody else may take over at once. */
  giveBack(data: Prisma.AnnouncementUncheckedUpdateManyInput = {}): Promise<{ wanted: number } | undefined> {
    this.letGo();
    return this.change({ ...data, leasedUntil: null });
  }

  /** Renews it no more: it ends by itself. */
  letGo(): void {
    clearInterval(this.#renewing);
  }

  #renew(seconds: number): void {
    const { orgId, id } = this.announcement;
    const renewal = this.#inTurn(async () => {
      const [row] = await this.#db.$queryRaw<{ until: Date }[]>`
        UPDATE announcement SET "leasedUntil" = now() + make_interval(secs => ${seconds})
        WHERE "orgId" = ${orgId}::uuid AND id = ${id}::uuid AND "leasedUntil" = ${this.#until}
        RETURNING "leasedUntil" AS until`;
      if (row) this.#until = row.until;
    });
    // The database does not answer: the lease ends and somebody else takes over, which is what it is for.
    renewal.catch(() => {});
  }

  #inTurn<Outcome>(act: () => Promise<Outcome>): Promise<Outcome> {
    const outcome = this.#turn.then(act);
    this.#turn = outcome.catch(() => {});
    return outcome;
  }
}

/** At the start of the only process on a database: whoever held a lease is dead. */
export async function releaseAll(db: Database): Promise<void> {
  await db.$executeRaw`UPDATE announcement SET "leasedUntil" = now() WHERE "leasedUntil" > now()`;
}
