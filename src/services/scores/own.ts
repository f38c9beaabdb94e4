import { creditsBehind, type TaskCredit } from '../tasks/counted.ts';
import { homeOf } from '../teams/home.ts';
import type { Looking } from '../work.ts';
import { type Scored, scoresOf } from './read.ts';

export interface OwnScoreNow {
  /** Undefined without a team, and without a scorecard. */
  readonly scored: Scored | undefined;
  /** What stands behind one's own numbers of it that came from tasks, what was confirmed last first. */
  readonly tasks: readonly TaskCredit[];
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
    tasks: scored ? await tasksBehind(work, scored) : [],
    hasTeam: homeOf(org, actor.personId, today) !== undefined,
    admin: actor.admin,
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
  };
}

/** A manager's results are the team's, and no task of the manager's is behind them. */
const tasksBehind = (work: Looking, { who, items }: Scored): Promise<TaskCredit[]> =>
  creditsBehind(
    work,
    who.personId,
    items.flatMap(({ by, standing }) => (by === 'self' && standing ? [standing] : [])),
  );
