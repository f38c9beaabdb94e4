import { z } from 'zod';
import { type Period, periodKinds } from '../../domain/period.ts';
import type { Prisma } from '../../store/client/client.ts';
import type { WouldPay } from '../rewards/would-pay.ts';

/** What somebody would have been paid before a change and after it; undefined where no plan would have paid them. */
export interface SimulatedPay {
  readonly before: WouldPay | undefined;
  readonly after: WouldPay | undefined;
}

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const kept = z.object({
  period: z.object({ kind: z.enum(periodKinds), from: day, until: day }),
  amount: z
    .string()
    .regex(/^-?\d+$/)
    .transform(BigInt),
});
const keptPay = z
  .object({ before: kept.optional(), after: kept.optional() })
  .transform(({ before, after }): SimulatedPay => ({ before, after }));

/** As it is stored. */
export const toKeptPay = ({ before, after }: SimulatedPay): Prisma.InputJsonObject => ({
  ...(before ? { before: toJson(before) } : {}),
  ...(after ? { after: toJson(after) } : {}),
});

const periodJson = ({ kind, from, until }: Period) => ({ kind, from: from.toString(), until: until.toString() });
const toJson = ({ period, amount }: WouldPay) => ({ period: periodJson(period), amount: amount.toString() });

/** Undefined where the change is of no plan, or was not simulated. */
export const readPay = (stored: unknown): SimulatedPay | undefined =>
  stored === null ? undefined : keptPay.parse(stored);
