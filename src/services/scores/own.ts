import { homeOf } from '../teams/home.ts';
import type { Looking } from '../work.ts';
import { type Scored, scoresOf } from './read.ts';

export interface OwnScoreNow {
  /** Undefined without a team, and without a scorecard. */
  readonly scored: Scored | undefined;
  readonly hasTeam: boolean;
  readonly admin: boolean;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** The actor's score as it stands now. */
export async function ownScoreNow(work: Looking): Promise<OwnScoreNow> {
  const { org, today, actor } = work;
  const [scored] = await scoresOf(work, [actor.personId]);
  return {
    scored,
    hasTeam: homeOf(org, actor.personId, today) !== undefined,
    admin: actor.admin,
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
  };
}
