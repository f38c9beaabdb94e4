import { z } from 'zod';
import { type Period, periodKinds, periodOf } from '../../domain/period.ts';
import type { NewTarget } from '../../domain/targets/target.ts';
import { nearest, readTargets } from '../targets/read.ts';
import type { Reading } from '../work.ts';
import { scorecardContent } from './scorecard-content.ts';
import { targetContent } from './target-content.ts';

/** The target that counted: of a longer period, where the one put right had none of its own. */
const was = z.object({
  amount: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
  period: z.object({ kind: z.enum(periodKinds), from: z.iso.date() }),
});

/** What an error correction puts right: one target of a closed period, or a scorecard wherever one version of it held. */
export const correctionContent = z.discriminatedUnion('of', [
  targetContent.extend({ of: z.literal('target'), was: was.optional() }),
  scorecardContent.extend({ of: z.literal('scorecard') }),
]);

export type CorrectionContent = z.infer<typeof correctionContent>;
export type CorrectedTarget = Extract<CorrectionContent, { of: 'target' }>;

export interface CountedTarget {
  readonly amount: bigint;
  readonly period: Period;
}

/** The target that counted on the last day of the period. */
export async function countedThen({ tx, org }: Reading, target: NewTarget): Promise<CountedTarget | undefined> {
  const { of, indicator, period } = target;
  const whose = of.kind === 'person' ? { personIds: [of.id] } : { teamIds: [of.id] };
  return nearest(await readTargets(tx, org.id, whose, period.until), indicator.key);
}

/** What was noted of it when the correction was drafted. */
export const wasIn = ({ org }: Pick<Reading, 'org'>, content: CorrectedTarget): CountedTarget | undefined =>
  content.was && {
    amount: content.was.amount,
    period: periodOf(content.was.period.kind, Temporal.PlainDate.from(content.was.period.from), org.fiscalYearStart),
  };

/** As it is stored. */
export const noted = ({ amount, period: { kind, from } }: CountedTarget) => ({
  amount: amount.toString(),
  period: { kind, from: from.toString() },
});
