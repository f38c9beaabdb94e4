import type { Prisma } from '../store/client/client.ts';
import type { Tx } from '../store/store.ts';
import { fromInstant } from '../store/time.ts';

/** Puts announcements into the queue of the same transaction: they are picked up when it has committed. */
export interface Queue {
  add(tx: Tx, jobs: readonly DeliveryJob[]): Promise<void>;
}

export interface DeliveryJob {
  readonly orgId: string;
  readonly announcementId: string;
  /** Of the announcement: some go behind all others. */
  readonly kind: string;
  /** The trace in which it was caused, as W3C Trace Context carries it; absent where none is kept. */
  readonly causedBy?: { readonly traceparent?: string; readonly tracestate?: string };
}

interface Announcing {
  readonly tx: Tx;
  readonly org: { readonly id: string };
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly queue: Queue;
}

/** A fact that others rely on, and where it is to be told. */
export interface Fact {
  /** Unique for what is told to whom; announcing it again does nothing. */
  readonly key: string;
  /** Name of an announcement declared in `announcements/`. */
  readonly kind: string;
  /** What it is about, for that announcement. */
  readonly about: Prisma.InputJsonObject;
  /** The thing it shows: `refresh` of it brings every message about it up to date. */
  readonly subject: string;
  /** `workspaceId`: in that messenger, whichever else the person is in. */
  readonly to: { readonly chatId: string } | { readonly personId: string; readonly workspaceId?: string };
}

/** Announces facts in the caller's transaction. */
export async function announce(work: Announcing, facts: readonly Fact[]): Promise<void> {
  await add(work, facts);
}

/** Gives the subjects of what was not announced before. */
async function add(work: Announcing, facts: readonly Fact[]): Promise<string[]> {
  const rows = facts.map(({ to, ...fact }) => ({
    orgId: work.org.id,
    id: work.newId(),
    createdAt: fromInstant(work.now),
    ...fact,
    ...to,
  }));
  const added = await work.tx.announcement.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, kind: true, subject: true },
  });
  await enqueue(work, added);
  return added.map(({ subject }) => subject);
}

/** The same, and what has been announced before is brought up to date where it stands. */
export async function announceOrRefresh(work: Announcing, facts: readonly Fact[]): Promise<void> {
  const added = await add(work, facts);
  const known = facts.map(({ subject }) => subject).filter((subject) => !added.includes(subject));
  for (const subject of [...new Set(known)].sort()) await refresh(work, subject);
}

/** The subjects have changed: every message that shows one of them is changed in place. */
export async function refresh(work: Announcing, ...subjects: readonly string[]): Promise<void> {
  const shown = await work.tx.announcement.updateManyAndReturn({
    where: { orgId: work.org.id, subject: { in: [...subjects] }, state: { not: 'failed' } },
    data: { wanted: { increment: 1 } },
    select: { id: true, kind: true },
  });
  await enqueue(work, shown);
}

/** What a chat may be shown has changed: what was told there since then is changed in place. Gives how many messages. */
export async function refreshIn(work: Announcing, chatId: string, since: Temporal.Instant): Promise<number> {
  const shown = await work.tx.announcement.updateManyAndReturn({
    where: { orgId: work.org.id, chatId, state: { not: 'failed' }, createdAt: { gte: fromInstant(since) } },
    data: { wanted: { increment: 1 } },
    select: { id: true, kind: true },
  });
  await enqueue(work, shown);
  return shown.length;
}

/** Somebody asks for it anew: as `refresh`, and what had been given up is tried once more. */
export async function resend(work: Announcing, subject: string): Promise<void> {
  await work.tx.announcement.updateMany({
    where: { orgId: work.org.id, subject, state: 'failed' },
    data: { state: 'pending', failure: null },
  });
  await refresh(work, subject);
}

/** Why an announcement is not told: the bot is not where it goes. That is nobody's fault, and may pass. */
export const disconnected = 'disconnected';

/** So old may be what is told late. */
const stillNews = Temporal.Duration.from({ hours: 24 });

/**
 * There is a way again: what stands there is brought up to date, and what is still news is told. The rest stays untold, since
 * nobody wants last week's reminders.
 */
export async function resume(work: Announcing): Promise<void> {
  const news = { createdAt: { gt: fromInstant(work.now.subtract(stillNews)) } };
  const waiting = await work.tx.announcement.updateManyAndReturn({
    where: {
      orgId: work.org.id,
      state: 'failed',
      failure: disconnected,
      OR: [{ shown: { gt: 0 } }, news],
    },
    data: { state: 'pending', failure: null },
    select: { id: true, kind: true },
  });
  await enqueue(work, waiting);
}

async function enqueue(work: Announcing, announcements: readonly { id: string; kind: string }[]): Promise<void> {
  if (announcements.length === 0) return;
  await work.queue.add(
    work.tx,
    announcements.map(({ id, kind }) => ({ orgId: work.org.id, announcementId: id, kind })),
  );
}
