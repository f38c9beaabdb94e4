import type { Waiting } from '../../domain/sources/reading.ts';
import { tellingValues } from '../../domain/sources/telling.ts';
import type { SourceName } from '../../store/client/client.ts';
import { requireAdmin } from '../admins/require.ts';
import type { Looking } from '../work.ts';
import { type QueuedDifference, queuedDifferences } from './closed-queued.ts';
import { type MappingInForce, mappingsOf } from './mappings.ts';
import { askedOf } from './say-record.ts';

/** Records that wait for somebody, a page of them: first whose owner is not known, those of one owner together. */
export interface Queue {
  readonly today: Temporal.PlainDate;
  readonly fiscalYearStart: number;
  /** Of all records, not of those on the page. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly items: readonly QueueItem[];
}

export type QueueItem = QueuedOwner | QueuedRecord;

export interface QueuedOwner {
  readonly is: 'owner';
  readonly source: SourceName;
  /** As it stands there. */
  readonly owner: string;
  readonly why: 'unknown-owner' | 'several-owners';
  readonly records: number;
}

export interface QueuedRecord {
  readonly is: 'record';
  readonly source: SourceName;
  readonly mapping: number;
  readonly id: string;
  readonly why: Waiting;
  /** By what it is recognised, see `tellingValues`. */
  readonly values: readonly string[];
  /** What somebody can say, so that it counts. */
  readonly asks: 'amount' | 'day' | undefined;
  /** Of one that would change closed days. */
  readonly differs?: QueuedDifference;
}

const ofAPage = 10;

/** `page` from 1 on. Throws the Refusal `admin-only`. */
export async function readQueue(work: Looking, page: number): Promise<Queue> {
  await requireAdmin(work);
  const { tx, org } = work;
  const mappings = await mappingsOf(tx, org.id, {});
  const owners = await waitingOwners(work, mappings);
  const single = singly(org.id, mappings);
  const records = await tx.sourceRecord.count({ where: single });
  const pages = Math.max(1, Math.ceil((owners.length + records) / ofAPage));
  const shown = Math.min(Math.max(1, page), pages);
  const from = (shown - 1) * ofAPage;
  const onPage = owners.slice(from, from + ofAPage);
  const found = await tx.sourceRecord.findMany({
    where: single,
    orderBy: [{ why: 'asc' }, { mappingId: 'asc' }, { externalId: 'asc' }],
    skip: Math.max(0, from - owners.length),
    take: ofAPage - onPage.length,
  });
  const differs = new Map<string, ReadonlyMap<string, QueuedDifference>>();
  for (const mapping of mappings) {
    const closed = found.filter(({ mappingId, why }) => mappingId === mapping.id && why === 'closed');
    const ids = closed.map(({ externalId }) => externalId);
    differs.set(mapping.id, await queuedDifferences(work, mapping, ids));
  }
  return {
    today: work.today,
    fiscalYearStart: org.fiscalYearStart,
    total: records + owners.reduce((sum, one) => sum + one.records, 0),
    page: shown,
    pages,
    items: [
      ...onPage,
      ...found.flatMap((row): QueueItem[] => {
        const mapping = mappings.find(({ id }) => id === row.mappingId);
        return mapping ? [queued(mapping, row, differs.get(mapping.id)?.get(row.externalId))] : [];
      }),
    ],
  };
}

const ofOwners = ['unknown-owner', 'several-owners'];

const singly = (orgId: string, mappings: readonly MappingInForce[]) => ({
  orgId,
  mappingId: { in: mappings.map(({ id }) => id) },
  state: 'waiting' as const,
  OR: [{ why: { notIn: ofOwners } }, { why: null }],
});

/** Those of one source with one name are one, whichever mappings they wait in. */
async function waitingOwners({ tx, org }: Looking, mappings: readonly MappingInForce[]): Promise<QueuedOwner[]> {
  const owners = new Map<string, QueuedOwner>();
  for (const {
    id,
    rules,
    source: { name: source },
  } of mappings) {
    const rows = await tx.$queryRaw<{ owner: string; why: QueuedOwner['why']; records: number }[]>`
      SELECT trim("values"->>${rules.owner.field}) AS owner, min(why) AS why, count(*)::int AS records FROM source_record
      WHERE "orgId" = ${org.id}::uuid AND "mappingId" = ${id}::uuid AND state = 'waiting' AND why = ANY (${ofOwners}::text[])
      GROUP BY 1`;
    for (const { owner, why, records } of rows) {
      const key = `${source}:${owner}`;
      owners.set(key, { is: 'owner', source, owner, why, records: records + (owners.get(key)?.records ?? 0) });
    }
  }
  const { compare } = new Intl.Collator('en');
  return [...owners.values()].sort((a, b) => b.records - a.records || compare(a.owner, b.owner));
}

interface Row {
  readonly externalId: string;
  readonly why: string | null;
  readonly values: unknown;
}

function queued(
  { number, source, rules }: MappingInForce,
  { externalId, why, values }: Row,
  differs: QueuedDifference | undefined,
): QueuedRecord {
  const kept = (values ?? {}) as Readonly<Record<string, string | null>>;
  const waits = (why ?? 'closed') as Waiting;
  return {
    is: 'record',
    source: source.name,
    mapping: number,
    id: externalId,
    why: waits,
    values: tellingValues(rules, kept, waits),
    asks: askedOf(waits),
    ...(differs ? { differs } : {}),
  };
}
