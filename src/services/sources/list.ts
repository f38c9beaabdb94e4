import { isBrought } from '../../domain/sources/labels.ts';
import type { SourceName } from '../../store/client/client.ts';
import { toInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import type { Looking } from '../work.ts';
import { type Failed, failedAs } from './failure.ts';

/** How a connection is. */
export interface SourceState {
  readonly name: SourceName;
  /** What the system calls what we are let into; empty while we are not. */
  readonly account: string;
  readonly address: string;
  /** When it last said all that was asked. */
  readonly heardAt: Temporal.Instant | undefined;
  readonly failing: (Failed & { readonly since: Temporal.Instant }) | undefined;
  /** When it is asked next; absent where nothing of it is counted, and where it is not asked. */
  readonly nextAt: Temporal.Instant | undefined;
  /** In force. */
  readonly mappings: number;
  /** Records that somebody has to look at. */
  readonly waiting: number;
}

/** Every connection of the organisation, in the order in which they were made. Throws the Refusal `admin-only`. */
export async function listSources(work: Looking): Promise<SourceState[]> {
  await requireAdmin(work);
  const { tx, org } = work;
  const orgId = org.id;
  const rows = await tx.source.findMany({
    where: { orgId, disconnectedAt: null },
    include: { _count: { select: { mappings: { where: { until: null } } } } },
    orderBy: { id: 'asc' },
  });
  const waiting = await tx.sourceRecord.groupBy({
    by: ['mappingId'],
    where: { orgId, state: 'waiting', mapping: { until: null } },
    _count: true,
  });
  const mappings = await tx.mapping.findMany({ where: { orgId }, select: { id: true, sourceId: true } });
  const sourceOf = new Map(mappings.map(({ id, sourceId }) => [id, sourceId]));
  return rows.map(({ id, name, account, address, everyMinutes, heardAt, failure, failingSince, _count }) => ({
    name,
    account,
    address,
    heardAt: heardAt ? toInstant(heardAt) : undefined,
    failing: failure !== null && failingSince ? { ...failedAs(failure), since: toInstant(failingSince) } : undefined,
    nextAt:
      heardAt && _count.mappings > 0 && !isBrought(name)
        ? toInstant(heardAt).add({ minutes: everyMinutes })
        : undefined,
    mappings: _count.mappings,
    waiting: waiting.reduce((sum, one) => sum + (sourceOf.get(one.mappingId) === id ? one._count : 0), 0),
  }));
}
