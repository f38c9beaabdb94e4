import type { MappingRules } from '../../domain/sources/mapping.ts';
import type { Mapping, MappingRole, SourceName } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { mappingRules } from './mapping-rules.ts';

/** A mapping that somebody has put into force. */
export interface MappingInForce {
  readonly id: string;
  readonly number: number;
  readonly source: { readonly id: string; readonly name: SourceName };
  readonly object: string;
  readonly label: string;
  readonly indicator: string;
  readonly role: MappingRole;
  readonly rules: MappingRules;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
  readonly confirmedById: string;
  /** All that changed there before has been read; undefined before it has been read whole. */
  readonly readUntil: Temporal.Instant | undefined;
}

/** Those, all or of a source, that have not ended, in the order in which they were made; or one, which may have ended since. */
export async function mappingsOf(
  tx: Tx,
  orgId: string,
  which: { readonly sourceId?: string } | { readonly id: string },
): Promise<MappingInForce[]> {
  const rows = await tx.mapping.findMany({
    where: { orgId, ...which, ...('id' in which ? {} : { until: null }) },
    include: { source: { select: { id: true, name: true } }, coverage: { select: { readUntil: true } } },
    orderBy: { number: 'asc' },
  });
  return rows.map(inForce);
}

/** The one in force with this number. */
export async function mappingInForce(tx: Tx, orgId: string, number: number): Promise<MappingInForce | undefined> {
  const row = await tx.mapping.findFirst({ where: { orgId, number, until: null }, select: { id: true } });
  return row ? (await mappingsOf(tx, orgId, { id: row.id }))[0] : undefined;
}

type Row = Mapping & {
  readonly source: MappingInForce['source'];
  readonly coverage: { readonly readUntil: Date | null } | null;
};

const inForce = ({
  orgId: _,
  sourceId: __,
  confirmedAt: ___,
  coverage,
  from,
  until,
  rules,
  ...row
}: Row): MappingInForce => ({
  ...row,
  rules: mappingRules.parse(rules),
  from: toDay(from),
  until: until ? toDay(until) : undefined,
  readUntil: coverage?.readUntil ? toInstant(coverage.readUntil) : undefined,
});
