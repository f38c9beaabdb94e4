import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { SourceName } from '../../store/client/client.ts';
import { toInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Looking } from '../work.ts';
import { type Comparison, comparison } from './comparison.ts';

/** The last comparison of a mapping with its source. */
export interface Compared {
  readonly number: number;
  readonly source: SourceName;
  readonly label: string;
  readonly indicator: Indicator | undefined;
  /** Undefined where it has not been compared yet. */
  readonly last: (Comparison & { readonly at: Temporal.Instant }) | undefined;
}

/** Of every mapping in force, or of those of one source. Throws the Refusal `admin-only`. */
export async function lastComparisons(work: Looking, source?: SourceName): Promise<Compared[]> {
  await requireAdmin(work);
  const { tx, org } = work;
  const rows = await tx.mapping.findMany({
    where: { orgId: org.id, until: null, ...(source ? { source: { name: source } } : {}) },
    include: { source: { select: { name: true } }, coverage: true },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ number, label, indicator, source: from, coverage }) => ({
    ...{ number, label, source: from.name, indicator: indicatorWith(work, indicator) },
    last:
      coverage?.compared && coverage.comparedAt
        ? { ...comparison.parse(coverage.compared), at: toInstant(coverage.comparedAt) }
        : undefined,
  }));
}
