import { Refusal } from '../../errors.ts';
import type { Work } from '../work.ts';
import { type MeantReview, periodMeant } from './meant.ts';
import { type Review, reviewOf } from './read.ts';
import { type ReviewScope, scopeOfTeam } from './scope.ts';

/** The review that is meant, with how much of it the actor may see. Throws the Refusal `nothing-to-show`. */
export async function reviewFor(work: Work, meant: MeantReview): Promise<ReviewScope & { readonly review: Review }> {
  const scope = scopeOfTeam(work, meant.team);
  const review = await reviewOf(work, meant.team, periodMeant(work, meant));
  if (!review) throw new Refusal({ code: 'nothing-to-show' });
  return { ...scope, review };
}
