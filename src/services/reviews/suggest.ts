import { z } from 'zod';
import { allowanceOf, judge, leftOf } from '../../domain/changes/allowance.ts';
import { suggestedWeight } from '../../domain/changes/suggestion.ts';
import { Refusal } from '../../errors.ts';
import { takenIn } from '../changes/allowance.ts';
import { type Changeable, firstDay, scorecardWithId } from '../changes/draft-scorecard.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { heldBy } from '../scorecards/show.ts';
import type { Work } from '../work.ts';
import type { IndicatorFinding } from './findings.ts';
import type { Review } from './read.ts';
import { reviewFor } from './shown.ts';

/** What a quarter's data say of which indicator, as a button carries it: untrusted. */
export const meantFinding = z.object({ team: z.uuid(), from: z.iso.date(), indicator: z.string().max(80) });

export interface SuggestedChange {
  readonly review: Review;
  readonly found: IndicatorFinding;
  /** The scorecard that the team stands under. */
  readonly of: Changeable;
  /** Of the indicator, in hundredths of a percent. */
  readonly weight: number;
}

/**
 * A change that a quarter's data speak for, as a beginning: nothing is drafted by it. Throws the Refusals `nothing-to-show`,
 * also where the data say nothing of that indicator or it cannot be changed, and `not-change-drafter`.
 */
export async function suggestedChange(
  work: Work,
  { team, from, indicator }: z.infer<typeof meantFinding>,
): Promise<SuggestedChange> {
  const { review } = await reviewFor(work, { team, kind: 'quarter', from });
  const found = review.findings.find((one) => one.indicator.key === indicator);
  const held = heldBy(work, review.team);
  if (!held || found?.stands !== 'moving') throw new Refusal({ code: 'nothing-to-show' });
  const of = scorecardWithId(work, held.id);
  const weight = suggestedWeight(found.finding, await plannedIn(work, of));
  if (weight === undefined) throw new Refusal({ code: 'nothing-to-show' });
  return { review, found, of, weight };
}

async function plannedIn(work: Work, { id, newest }: Changeable) {
  const { org, today } = work;
  const { changes, envelope } = org.policy;
  const indicators = indicatorsOn(org, today);
  const taken = await takenIn(work, id, await firstDay(work, id, newest));
  return {
    items: newest.items.flatMap((item) => {
      const dimension = indicators.find(({ key }) => key === item.indicator)?.dimension;
      return dimension ? [{ ...item, dimension }] : [];
    }),
    room: leftOf(judge(newest, newest, taken, allowanceOf(newest, changes))),
    envelope,
  };
}
