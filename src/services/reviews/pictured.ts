import { type AlignmentWeek, alignmentWeeks, weeksShown } from '../digests/alignment-weeks.ts';
import { type BurnUpDays, burnUpOf } from '../digests/burn-up.ts';
import { type ContributionWithin, contributionWithin } from '../digests/contribution.ts';
import { type WeeklyDigest, weeklyDigest } from '../digests/weekly.ts';
import type { Reading } from '../work.ts';
import type { Review } from './read.ts';

/** What the pictures of a review show and its lines do not say; as of its last day, or of yesterday where it runs. */
export interface ReviewPictured {
  /** Towards the target that the review is about; undefined where days do not add up. */
  readonly burnUp: BurnUpDays | undefined;
  readonly contribution: ContributionWithin | undefined;
  /** The week in which the period ended; undefined without a scorecard. */
  readonly digest: WeeklyDigest | undefined;
  /** The oldest first; the last is that of the digest. */
  readonly weeks: readonly AlignmentWeek[];
  /** The last day of all of that; it has ended. */
  readonly through: Temporal.PlainDate;
}

/** `runs`: the last day of the review has not ended yet. */
export async function picturedReview(
  work: Reading,
  { team, together, through: last }: Review,
): Promise<ReviewPictured> {
  const runs = !work.dayEnded && last.equals(work.today);
  const through = runs ? last.subtract({ days: 1 }) : last;
  const then = { ...work, today: through, dayEnded: true } as const;
  const digest = await weeklyDigest(then, team.id);
  return {
    burnUp:
      together && (await burnUpOf({ ...work, today: last, dayEnded: !runs }, 'teamId', team.id, together.standing)),
    contribution: await contributionWithin(then, team.id),
    ...{ digest, through },
    weeks: digest ? await alignmentWeeks(then, digest, weeksShown) : [],
  };
}
