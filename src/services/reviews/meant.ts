import { z } from 'zod';
import { type Period, periodOf } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import type { Work } from '../work.ts';

/** Which review is meant, as a button or a form carries it: untrusted, like all that comes back. */
export const meantReview = z.object({
  team: z.uuid(),
  kind: z.enum(['month', 'quarter']),
  from: z.iso.date(),
});
export type MeantReview = z.infer<typeof meantReview>;

/** Throws the Refusal `nothing-to-show` for what is none. */
export function meantReviewIn(state: unknown): MeantReview {
  const { data } = meantReview.safeParse(state);
  if (!data) throw new Refusal({ code: 'nothing-to-show' });
  return data;
}

/** Its period: whichever day came along, it is one of the organisation. */
export const periodMeant = ({ org }: Pick<Work, 'org'>, { kind, from }: MeantReview): Period =>
  periodOf(kind, Temporal.PlainDate.from(from), org.fiscalYearStart);
