import { z } from 'zod';
import { type PeriodKind, periodKinds, periodOf } from '../../domain/period.ts';
import type { NewTarget } from '../../domain/targets/target.ts';
import type { Prisma } from '../../store/client/client.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Reading } from '../work.ts';

const whole = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

/** Targets for one indicator in one period; amounts in its smallest unit, as for the whole period. */
export const targetContent = z.object({
  indicator: z.string(),
  period: z.object({ kind: z.enum(periodKinds), from: z.iso.date() }),
  targets: z
    .array(
      z.object({
        of: z.object({ kind: z.enum(['person', 'team']), id: z.uuid() }),
        amount: whole,
        reserve: whole,
      }),
    )
    .min(1),
});

export type TargetContent = z.infer<typeof targetContent>;

/** As it is stored. */
export function contentOf(targets: readonly [NewTarget, ...NewTarget[]]): Prisma.InputJsonObject {
  const [{ indicator, period }] = targets;
  return {
    indicator: indicator.key,
    period: { kind: period.kind, from: period.from.toString() },
    targets: targets.map(({ of, amount, reserve }) => ({
      of: { ...of },
      amount: amount.toString(),
      reserve: reserve.toString(),
    })),
  };
}

/** The targets that it would set; none where the indicator is none any more. */
export function targetsIn({ org, today }: Pick<Reading, 'org' | 'today'>, content: TargetContent): NewTarget[] {
  const indicator = indicatorWith({ org, today }, content.indicator);
  const { kind, from }: { kind: PeriodKind; from: string } = content.period;
  const period = periodOf(kind, Temporal.PlainDate.from(from), org.fiscalYearStart);
  return indicator ? content.targets.map((target) => ({ ...target, indicator, period })) : [];
}
