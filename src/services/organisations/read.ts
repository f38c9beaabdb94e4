import { z } from 'zod';
import { defaultPolicy } from '../../domain/policy.ts';
import { longestSkill } from '../../domain/praise/nomination.ts';
import type { Tx } from '../../store/store.ts';
import type { RulesAt } from '../rules/keep.ts';
import { loadRules } from '../rules/load.ts';
import type { Rules } from '../rules/rules.ts';
import type { Organisation } from '../work.ts';

const limits = z.object({ least: z.int(), most: z.int() });
const days = z.int().min(1).max(99);
const hours = z.int().min(0).max(720);

const policy = z.object({
  thresholds: z.object({ ahead: z.int(), onTrack: z.int(), atRisk: z.int() }).default(defaultPolicy.thresholds),
  envelope: z
    .object({
      dimensions: z.object({ result: limits, process: limits, capability: limits }),
      indicators: limits,
      leastWeight: z.int(),
    })
    .default(defaultPolicy.envelope),
  mostOpenTasks: z.int().default(defaultPolicy.mostOpenTasks),
  taskDays: z.object({ unclaimed: days, silent: days, grace: days, unconfirmed: days }).default(defaultPolicy.taskDays),
  joinOpen: z.boolean().default(defaultPolicy.joinOpen),
  remindAt: z.int().min(0).max(1439).nullable().default(defaultPolicy.remindAt),
  briefAt: z.int().min(0).max(1439).nullable().default(defaultPolicy.briefAt),
  gapDays: z.int().min(1).default(defaultPolicy.gapDays),
  wins: z
    .object({
      days: z.int().min(0),
      mergeMinutes: z.int().min(0),
      mostADay: z.int().min(1),
      from: z.int().min(0).max(1439),
      until: z.int().min(1).max(1439),
    })
    .default(defaultPolicy.wins),
  catchUpHours: z.object({ weekly: hours, review: hours }).default(defaultPolicy.catchUpHours),
  helping: z
    .object({
      days: z.int().min(1),
      reciprocalTasks: z.int().min(1),
      oneSidedTasks: z.int().min(1),
      quickMinutes: z.int().min(0),
    })
    .default(defaultPolicy.helping),
  changes: z
    .object({
      noticeDays: z.int().min(1).max(366),
      mostWeight: z.int().min(0).max(10_000),
      mostItems: z.int().min(0).max(100),
      closeDays: z.int().min(1).max(99),
    })
    .default(defaultPolicy.changes),
  praise: z
    .object({
      mostADay: z.int().min(1).max(99).default(defaultPolicy.praise.mostADay),
      indicator: z.string().nullable().default(defaultPolicy.praise.indicator),
      skills: z.array(z.string().min(1).max(longestSkill)).max(50).readonly().default(defaultPolicy.praise.skills),
    })
    .default(defaultPolicy.praise),
  inquiryDays: z.int().min(1).max(99).default(defaultPolicy.inquiryDays),
  newMonths: z.int().min(1).max(120).default(defaultPolicy.newMonths),
});

/** What the row of an organisation says of it. */
type Row = Omit<Organisation, 'policy' | 'rules'> & { readonly policy: unknown };

/** An organisation with what it has set for itself, and its rules as they are now: read, or those that `rulesAt` has kept. */
export async function readOrganisation(tx: Tx, id: string, rulesAt: RulesAt = loadRules): Promise<Organisation> {
  const row = await tx.organisation.findUniqueOrThrow({
    where: { id },
    select: { id: true, zone: true, currency: true, fiscalYearStart: true, policy: true, revision: true },
  });
  return organisationOf(row, await rulesAt(tx, id, row.revision));
}

export const organisationOf = (
  { id, zone, currency, fiscalYearStart, policy: set }: Row,
  rules: Rules,
): Organisation => ({
  id,
  zone,
  currency,
  fiscalYearStart,
  policy: policy.parse(set),
  rules,
});
