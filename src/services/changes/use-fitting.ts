import { Refusal } from '../../errors.ts';
import type { Work } from '../work.ts';
import { rewriteScorecard } from './draft-scorecard.ts';
import { boundTo } from './kinds/index.ts';
import { changeOwned } from './may.ts';
import type { ChangeView } from './read.ts';
import { scorecardContent } from './scorecard-content.ts';

/**
 * Makes of a draft what was said would fit, as it would now. Throws the Refusals `nothing-to-show`, `not-change-author`,
 * `change-stage`, and `no-change` where it fits as it is, or nothing does.
 */
export async function useFitting(work: Work, number: number): Promise<ChangeView> {
  const change = await changeOwned(work, number);
  const over = await boundTo(change)
    .check(work)
    .catch((error: unknown) => {
      if (error instanceof Refusal) return error.what;
      throw error;
    });
  if (over?.code !== 'change-over-allowance' || !over.fitting) throw new Refusal({ code: 'no-change' });
  const { moves, link } = over.fitting;
  return rewriteScorecard(work, number, {
    weights: new Map(moves.map(({ indicator, after }) => [indicator, after])),
    teamLink: link?.after,
    from: change.from,
    why: change.why,
    exception: scorecardContent.parse(change.content).exception,
  });
}
