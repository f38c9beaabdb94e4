import { SourceError, type SourceFailure } from '../errors.ts';
import { tellErrand } from '../services/sources/send.ts';
import type { Errand, Prisma } from '../store/client/client.ts';
import { fromInstant } from '../store/time.ts';
import { changeErrand, LeaseLost } from './lease.ts';
import { isOvertaken } from './overtaken.ts';
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
  const progress = progressAfter(errand, error);
  const failures = Math.max(errand.failures + 1, progress?.lost ?? 0);
  const { waitedFor: few, otherwise: many } = mostTries;
  const mayPass = !(error instanceof SourceError) || passing.includes(error.failure);
  const again = mayPass && failures < (waitedFor.includes(errand.kind) ? few : many);
  if (!(error instanceof SourceError) && !(again && isOvertaken(error))) parts.onError(error);
  const failure = wordFor(error);
  const change: Prisma.ErrandUncheckedUpdateManyInput = again
    ? { state: 'waiting', failures, failure, leasedUntil: null, ...(progress ? { progress } : {}) }
    : { state: 'failed', failures, failure, leasedUntil: null, endedAt: fromInstant(parts.clock()) };
  const pause = again ? pauseSeconds(failures, error) : 0;
  await parts.db
    .$transaction(async (tx) => {
      await changeErrand(tx, errand, parts.leaseSeconds, change);
      if (!again) await parts.kinds.find(({ kind }) => kind === errand.kind)?.givenUp?.(tx, errand);
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
  if (error instanceof SourceError && error.failure === 'cursor' && failures === 1) return 0;
  if (error instanceof SourceError && error.retryAfterMs !== undefined) return error.retryAfterMs / 1000;
  return Math.min(firstPauseSeconds * 2 ** (failures - 1), longestPauseSeconds);
}

interface Lost extends Prisma.InputJsonObject {
  readonly lost: number;
}

/**
 * The place where it was is lost: what is being read is read from the beginning. A source that loses it again and again is
 * given up, though all goes well in between.
 */
function progressAfter({ progress }: Errand, error: unknown): Lost | undefined {
  if (!(error instanceof SourceError) || error.failure !== 'cursor') return undefined;
  const { cursor: _, lost = 0, ...rest } = (progress ?? {}) as Prisma.InputJsonObject & Partial<Lost>;
  return { ...rest, lost: lost + 1 };
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
