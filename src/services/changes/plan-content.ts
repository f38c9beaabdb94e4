import { z } from 'zod';
import type { RewardPlan } from '../../domain/rewards/plan.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromContent, toContent } from '../rewards/plan-content.ts';

/** What a change of a plan holds: the plan as it would be, whole, and who would approve what it pays. */
export const planContent = z.object({
  /** The version that it was drafted from: it alters that one and no other. Null for the first. */
  base: z.int().nullable(),
  plan: z.unknown().transform(fromContent),
  approvers: z.array(z.uuid()),
});
export type PlanContent = z.output<typeof planContent>;

interface Planned {
  readonly base: number | undefined;
  readonly plan: RewardPlan;
  /** By their ids. */
  readonly approvers: readonly string[];
}

/** As it is stored. */
export const contentOfPlan = ({ base, plan, approvers }: Planned): Prisma.InputJsonObject => ({
  base: base ?? null,
  plan: toContent(plan),
  approvers: [...approvers],
});
