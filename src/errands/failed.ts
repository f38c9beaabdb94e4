import { SourceError, type SourceFailure } from '../errors.ts';
import { tellErrand } from '../services/sources/send.ts';
import type { Errand, Prisma } from '../store/client/client.ts';
import { fromInstant } from '../store/time.ts';
import { changeErrand, LeaseLost } from './lease.ts';
import type { ErrandParts } from './worker.ts';

/** What may pass by itself: it is tried again, later each time. */
const passing: readonly SourceFailure[] = ['transient', 'rate-limited', 'malformed', 'cursor'];
/** Somebody waits for the answer to these, and can ask again. */
const waitedFor: readonly Errand['kind'][] = ['connect', 'look', 'try'];
const mostTries = { waitedFor: 3, otherwise: 8 };
const firstPauseSeconds = 5;
const longestPauseSeconds = 900;

/** What is kept of a failure: what kind it is, and the vendor's own word for it. */
const wordFor = (error: unknown): string =>
  error instanceof SourceError ? `${error.failure} ${error.code}` : 'internal';

/** An errand has failed: it is gone on again after a while, or given up, and whoever waits for it is told. */
export async function afterFailure(parts: ErrandParts, errand: Errand, error: unknown): Promise<void> {
  if (!(error instanceof SourceError)) parts.onError(error);
  const failures = errand.failures + 1;
  const { waitedFor: few, otherwise: many } = mostTries;
  const mayPass = !(error instanceof SourceError) || passing.includes(error.failure);
  const again = mayPass && failures < (waitedFor.includes(errand.kind) ? few : many);
  const failure = wordFor(error);
  const change: Prisma.ErrandUncheckedUpdateManyInput = again
    ? { state: 'waiting', failures, failure, leasedUntil: null, ...withoutCursor(errand, error) }
    : { state: 'failed', failures, failure, leasedUntil: null, endedAt: fromInstant(parts.clock()) };
  const pause = again ? pauseSeconds(failures, error) : 0;
  await parts.db
    .$transaction(async (tx) => {
      await changeErrand(tx, errand, parts.leaseSeconds, change);
      // By the database's clock, like leases.
      await tx.$executeRaw`
        UPDATE errand SET "notBefore" = now() + make_interval(secs => ${pause})
        WHERE "orgId" = ${errand.orgId}::uuid AND id = ${errand.id}::uuid`;
      await markFailing(tx, errand, failure, parts.clock());
      await tellErrand({ ...parts, tx, org: { id: errand.orgId }, now: parts.clock() }, errand.id);
    })
    .catch((lost: unknown) => {
      if (!(lost instanceof LeaseLost)) throw lost;
    });
}

function pauseSeconds(failures: number, error: unknown): number {
  if (error instanceof SourceError && error.failure === 'cursor') return 0;
  if (error instanceof SourceError && error.retryAfterMs !== undefined) return error.retryAfterMs / 1000;
  return Math.min(firstPauseSeconds * 2 ** (failures - 1), longestPauseSeconds);
}

/** The place where it was is lost: what is being read is read from the beginning. */
function withoutCursor({ progress }: Errand, error: unknown): Prisma.ErrandUncheckedUpdateManyInput {
  if (!(error instanceof SourceError) || error.failure !== 'cursor') return {};
  const { cursor: _, ...rest } = (progress ?? {}) as Prisma.InputJsonObject;
  return { progress: rest };
}

/** Since when a source fails is what its badge says. */
async function markFailing(
  tx: Prisma.TransactionClient,
  { orgId, sourceId, kind }: Errand,
  failure: string,
  now: Temporal.Instant,
): Promise<void> {
  if (kind === 'try' || kind === 'look') return;
  await tx.source.updateMany({ where: { orgId, id: sourceId }, data: { failure } });
  await tx.source.updateMany({
    where: { orgId, id: sourceId, failingSince: null },
    data: { failingSince: fromInstant(now) },
  });
}
