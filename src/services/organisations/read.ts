import { z } from 'zod';
import { defaultPolicy } from '../../domain/policy.ts';
import type { Tx } from '../../store/store.ts';
import type { Organisation } from '../work.ts';

const limits = z.object({ least: z.int(), most: z.int() });

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
  joinOpen: z.boolean().default(defaultPolicy.joinOpen),
});

const columns = {
  id: true,
  zone: true,
  currency: true,
  fiscalYearStart: true,
  calendarYears: true,
  policy: true,
} as const;

/** An organisation with what it has set for itself. */
export async function readOrganisation(tx: Tx, id: string): Promise<Organisation> {
  const row = await tx.organisation.findUniqueOrThrow({ where: { id }, select: columns });
  return organisationOf(row);
}

export const organisationOf = (row: Omit<Organisation, 'policy'> & { readonly policy: unknown }): Organisation => ({
  id: row.id,
  zone: row.zone,
  currency: row.currency,
  fiscalYearStart: row.fiscalYearStart,
  calendarYears: row.calendarYears,
  policy: policy.parse(row.policy),
});
