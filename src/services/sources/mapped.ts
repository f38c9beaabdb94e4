import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { MappingRole, SourceName } from '../../store/client/client.ts';
import { requireAdmin } from '../admins/require.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Looking } from '../work.ts';
import { mappingsOf } from './mappings.ts';

/** A mapping in force, as people read it. */
export interface Mapped {
  readonly number: number;
  readonly source: SourceName;
  readonly label: string;
  /** Undefined where there is none of that key any more. */
  readonly indicator: Indicator | undefined;
  readonly role: MappingRole;
  readonly from: Temporal.PlainDate;
}

export interface Mappings {
  readonly inForce: readonly Mapped[];
  /** The connections of which something can be mapped. */
  readonly sources: readonly SourceName[];
}

/** The mappings in force, and what else could be mapped. Throws the Refusal `admin-only`. */
export async function mappingsInForce(work: Looking): Promise<Mappings> {
  await requireAdmin(work);
  const { tx, org } = work;
  const mappings = await mappingsOf(tx, org.id, {});
  const sources = await tx.source.findMany({
    where: { orgId: org.id, disconnectedAt: null, account: { not: '' } },
    select: { name: true },
    orderBy: { id: 'asc' },
  });
  return {
    inForce: mappings.map(({ number, source, label, indicator, role, from }) => ({
      number,
      source: source.name,
      label,
      indicator: indicatorWith(work, indicator),
      role,
      from,
    })),
    sources: sources.map(({ name }) => name),
  };
}
