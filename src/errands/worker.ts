import { setTimeout as wait } from 'node:timers/promises';
import type { Queue } from '../outbox/announce.ts';
import { readOrganisation } from '../services/organisations/read.ts';
import type { RulesAt } from '../services/rules/keep.ts';
import { tellErrand } from '../services/sources/send.ts';
import type { Work } from '../services/work.ts';
import type { Errand, Source as SourceRow } from '../store/client/client.ts';
import type { Database } from '../store/store.ts';
import { fromInstant } from '../store/time.ts';
import type { ErrandKind, Step, Underway } from './errand.ts';
import { afterFailure } from './failed.ts';
import { changeErrand, LeaseLost, takeErrand } from './lease.ts';
import { type Opening, openSource } from './open.ts';
import { isOvertaken } from './overtaken.ts';

export interface ErrandParts extends Opening {
  readonly db: Database;
  readonly kinds: readonly ErrandKind[];
  readonly newId: () => string;
  readonly queue: Queue;
  readonly rulesAt: RulesAt;
  /** After so many seconds without a step an errand may be taken over. */
  readonly leaseSeconds: number;
  /** Where sources reach us. */
  readonly publicUrl: string | undefined;
  readonly onError: (error: unknown) => void;
}

/** So many are under way at once in one process. */
const abreast = 2;
const lookAgainMs = 500;
/** How far it has come is told this often. */
const tellEvery = Temporal.Duration.from({ seconds: 3 });
const mostTries = 5;

/** Goes on errands until it is stopped, which waits for the steps that are being done. */
export function startErrands(parts: ErrandParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  // Broken off when it is stopped, which is no failure.
  const idle = (): Promise<unknown> => wait(lookAgainMs, undefined, { signal: stopping.signal }).catch(() => {});
  const worker = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const gone = await goOnce(parts, stopping.signal).catch((error: unknown) => parts.onError(error));
      if (!gone) await idle();
    }
  };
  const workers = Array.from({ length: abreast }, worker);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(workers);
    },
  };
}

/** Takes one errand that is due and goes on it as far as it leads. False where none is. */
export async function goOnce(parts: ErrandParts, stopping?: AbortSignal): Promise<boolean> {
  let errand = await takeErrand(parts.db, parts.leaseSeconds);
  if (!errand) return false;
  let tellAt = parts.clock();
  try {
    // What a system says of its fields is asked once on the way, and not at every page.
    const opened = await openSource(parts, await sourceOf(parts, errand));
    while (errand.state === 'running') {
      const { step, source } = await underway(parts, errand, opened);
      const now = parts.clock();
      const tell = Temporal.Instant.compare(now, tellAt) >= 0;
      if (tell) tellAt = now.add(tellEvery);
      errand = await commit(parts, { errand, source, step, tell });
      if (stopping?.aborted && errand.state === 'running') return await putDown(parts, errand);
    }
  } catch (error) {
    if (error instanceof LeaseLost) return true;
    await afterFailure(parts, errand, error);
  }
  return true;
}

const sourceOf = ({ db }: ErrandParts, { orgId, sourceId }: Errand): Promise<SourceRow> =>
  db.source.findUniqueOrThrow({ where: { orgId_id: { orgId, id: sourceId } } });

async function underway(
  parts: ErrandParts,
  errand: Errand,
  opened: Awaited<ReturnType<typeof openSource>>,
): Promise<{ readonly step: Step; readonly source: SourceRow }> {
  const { db, clock, kinds, publicUrl, rulesAt } = parts;
  const kind = kinds.find((one) => one.kind === errand.kind);
  if (!kind) throw new Error(`no such errand: ${errand.kind}`);
  const row = await sourceOf(parts, errand);
  const at: Underway = {
    ...opened,
    errand,
    from: row,
    clock,
    read: (look) =>
      db.$transaction(async (tx) => {
        const org = await readOrganisation(tx, errand.orgId, rulesAt);
        return look({ tx, org, today: clock().toZonedDateTimeISO(org.zone).toPlainDate() });
      }),
    address: publicUrl === undefined ? undefined : `${publicUrl}/hooks/${row.address}`,
  };
  return { step: await kind.step(at), source: row };
}

interface Committing {
  readonly errand: Errand;
  readonly source: SourceRow;
  readonly step: Step;
  readonly tell: boolean;
}

/** What a step brought and where the errand stands after it: together or not at all. */
async function commit(parts: ErrandParts, committing: Committing, tries = 1): Promise<Errand> {
  const { db, leaseSeconds, clock } = parts;
  const { errand, source, step, tell } = committing;
  const now = clock();
  try {
    return await db.$transaction(async (tx) => {
      const work = await workOf(parts, { ...committing, tx, now });
      const stands = await step.write(work);
      if ('progress' in stands) {
        const data = { progress: stands.progress, failures: 0 };
        const later = await changeErrand(tx, errand, leaseSeconds, data);
        if (tell) await tellErrand(work, errand.id);
        return later;
      }
      const data = { outcome: stands.outcome, state: 'done', failure: null, endedAt: fromInstant(now) } as const;
      const done = await changeErrand(tx, errand, leaseSeconds, data);
      if (stands.source)
        await tx.source.updateMany({ where: { orgId: source.orgId, id: source.id }, data: stands.source });
      await tellErrand(work, errand.id);
      return done;
    });
  } catch (error) {
    if (isOvertaken(error) && tries < mostTries) return commit(parts, committing, tries + 1);
    throw error;
  }
}

async function workOf(
  { newId, queue, rulesAt }: ErrandParts,
  { tx, errand, source, step, now }: Committing & { readonly tx: Work['tx']; readonly now: Temporal.Instant },
): Promise<Work> {
  const org = await readOrganisation(tx, errand.orgId, rulesAt);
  const id = step.by ?? source.connectedById;
  const { name, admin } = await tx.person.findUniqueOrThrow({ where: { orgId_id: { orgId: org.id, id } } });
  const actor = { personId: id, name, admin, via: source.name };
  return { tx, org, actor, now, today: now.toZonedDateTimeISO(org.zone).toPlainDate(), newId, queue };
}

/** The service stops: whoever comes next goes on from here at once. */
async function putDown({ db, leaseSeconds }: ErrandParts, errand: Errand): Promise<true> {
  await db.$transaction((tx) => changeErrand(tx, errand, leaseSeconds, { state: 'waiting', leasedUntil: null }));
  return true;
}
