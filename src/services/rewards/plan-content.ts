import { z } from 'zod';
import { paidPeriods, type RewardPlan } from '../../domain/rewards/plan.ts';
import type { Prisma } from '../../store/client/client.ts';

const amount = z.codec(z.string().regex(/^\d{1,18}$/), z.bigint(), { decode: BigInt, encode: String });
/** In hundredths of a percent. */
const share = z.int().min(0);
const by = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('score') }),
  z.object({ kind: z.literal('indicator'), indicator: z.string() }),
]);
const pays = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), rate: share }),
  z.object({ kind: z.literal('proportion') }),
  z.object({ kind: z.literal('accelerated'), times: z.int().min(0) }),
]);

const planContent = z.object({
  period: z.enum(paidPeriods),
  personal: z
    .object({
      ...{ by, base: amount, managerBase: amount },
      ladder: z.object({
        tiers: z.array(z.object({ from: share, pays })),
        cap: share.optional(),
      }),
    })
    .optional(),
  pool: z
    .object({
      ...{ by, amount, gate: share, floor: share },
      sharedBy: z.enum(['heads', 'score', 'points']),
      points: z.string().optional(),
    })
    .optional(),
});

/** A plan as JSON has it: what is absent is not there. */
export const toContent = ({ period, personal, pool }: RewardPlan): Prisma.InputJsonObject =>
  // Through text: what is absent has no place in JSON.
  JSON.parse(
    JSON.stringify(
      z.encode(planContent, {
        period,
        personal: personal && {
          ...personal,
          ladder: { ...personal.ladder, tiers: [...personal.ladder.tiers] },
        },
        pool,
      }),
    ),
  ) as Prisma.InputJsonObject;

/** The same read back. Throws a ZodError for what is none. */
export function fromContent(json: unknown): RewardPlan {
  const { period, personal, pool } = z.decode(planContent, json as z.input<typeof planContent>);
  return {
    period,
    personal: personal && { ...personal, ladder: { ...personal.ladder, cap: personal.ladder.cap } },
    pool: pool && { ...pool, points: pool.points },
  };
}
