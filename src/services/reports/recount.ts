import type { Indicator } from '../../domain/indicators/indicator.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import type { Mended } from './mended.ts';
import { rebuildTotals } from './rebuild.ts';

export interface Recounted extends Pick<Mended, 'checked' | 'wrong'> {
  /** The latest of what differed. */
  readonly differences: readonly {
    readonly who: { readonly name: string; readonly alias: string | null };
    readonly indicator: Indicator;
    readonly day: Temporal.PlainDate;
    readonly had: bigint | undefined;
    readonly due: bigint | undefined;
  }[];
}

/**
 * An admin has all totals compared with the ledger, and mended where they differ. Who reports meanwhile waits, and is counted
 * after it. Throws the Refusal `admin-only`.
 */
export async function recount(work: Work): Promise<Recounted> {
  const { tx, org, today } = work;
  await requireAdmin(work);
  await lockRules(work);
  const { checked, wrong, differences } = await rebuildTotals(tx, org.id);
  await audit(work, {
    action: 'totals.rebuild',
    subject: `organisation:${org.id}`,
    after: { checked, wrong, differences: differences.map((one) => JSON.parse(JSON.stringify(one, plain))) },
  });
  const ids = { orgId: org.id, id: { in: differences.map(({ ofId }) => ofId) } };
  const select = { id: true, name: true, alias: true } as const;
  const named = [
    ...(await tx.person.findMany({ where: ids, select })),
    ...(await tx.team.findMany({ where: ids, select })),
  ];
  const indicators = indicatorsOn(org, today);
  return {
    checked,
    wrong,
    differences: differences.flatMap(({ ofId, indicator: key, ...difference }) => {
      const who = named.find(({ id }) => id === ofId);
      const indicator = indicators.find((one) => one.key === key);
      return who && indicator ? [{ ...difference, who, indicator }] : [];
    }),
  };
}

/** As JSON has it: amounts in digits, days by their name. */
const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
