import type { Indicator } from '../../domain/indicators/indicator.ts';
import { Refusal } from '../../errors.ts';
import type { MappingRole, SourceName } from '../../store/client/client.ts';
import { toDay } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Looking } from '../work.ts';
import { type MappingDraft, mappingRules } from './mapping-rules.ts';

/** A mapping in force with all that it says. */
export interface WholeMapping extends Omit<MappingDraft, 'from'> {
  readonly id: string;
  readonly number: number;
  readonly source: SourceName;
  readonly role: MappingRole;
  readonly from: Temporal.PlainDate;
  /** What its key means by now. */
  readonly measures: Indicator | undefined;
}

/** Throws the Refusals `admin-only` and `no-mapping`. */
export async function mappingNumbered(work: Looking, number: number): Promise<WholeMapping> {
  await requireAdmin(work);
  const { tx, org } = work;
  const row = await tx.mapping.findFirst({
    where: { orgId: org.id, number, until: null },
    include: { source: { select: { name: true } } },
  });
  if (!row) throw new Refusal({ code: 'no-mapping', source: undefined, word: `${number}` });
  const { id, object, label, indicator, role, from, rules, source } = row;
  return {
    ...{ id, number, source: source.name, object, label, indicator, role },
    from: toDay(from),
    rules: mappingRules.parse(rules),
    measures: indicatorWith(work, indicator),
  };
}
