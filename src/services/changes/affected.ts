import { daysOf } from '../../domain/period.ts';
import type { ScorecardVersion } from '../rules/rules.ts';
import { scorecardsAbove, versionOn } from '../scorecards/held.ts';
import { type ClosedScore, closedScoresWithin } from '../scores/closed.ts';
import { teamsOn } from '../teams/read.ts';
import type { Organisation, Work } from '../work.ts';
import type { CorrectionContent } from './correction-content.ts';
import { targetsIn } from './target-content.ts';

/** The closed scores that a correction alters, the earliest first: those that counted what it puts right. */
export async function affectedBy(
  work: Pick<Work, 'tx' | 'org' | 'today'>,
  { scorecardId, content }: { readonly scorecardId: string | null; readonly content: CorrectionContent },
): Promise<ClosedScore[]> {
  if (content.of === 'target') return affectedByTarget(work, content);
  const base = versionIn(work.org, scorecardId, content.base);
  if (!base) return [];
  const closed = await closedScoresWithin(work, { from: base.from, until: work.today });
  return closed.filter(({ scored, period: { until } }) => {
    const above = scorecardsAbove(work.org, teamsOn(work.org, until), scored.team.id);
    const held = above.find((one) => versionOn(one, until));
    return held?.id === scorecardId && versionOn(held, until)?.from.equals(base.from);
  });
}

export const versionIn = (
  { rules }: Organisation,
  scorecardId: string | null,
  number: number,
): ScorecardVersion | undefined =>
  rules.scorecards.find(({ id }) => id === scorecardId)?.versions.find(({ version }) => version === number);

async function affectedByTarget(
  work: Pick<Work, 'tx' | 'org' | 'today'>,
  content: Extract<CorrectionContent, { of: 'target' }>,
): Promise<ClosedScore[]> {
  const [target] = targetsIn(work, content);
  if (!target) return [];
  const { of, indicator, period } = target;
  const whose = of.kind === 'person' ? { personId: of.id } : { teamId: of.id };
  const closed = await closedScoresWithin(work, period, whose);
  return closed.filter(({ scored: { items, together, teamIndicator } }) => {
    const item = items.find((one) => one.indicator.key === indicator.key);
    const counts = of.kind === 'person' ? item?.by === 'self' : (item ?? teamIndicator?.key === indicator.key);
    const standing =
      of.kind === 'person' ? item?.standing : together.find((one) => one.indicator.key === indicator.key);
    // A target of a shorter period counted in its place.
    return counts && !(standing && daysOf(standing.period) < daysOf(period));
  });
}
