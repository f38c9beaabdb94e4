import type { Standing } from '../../domain/standing.ts';
import { type PraiseCredit, praiseBehind } from '../praise/behind.ts';
import { creditsBehind, type TaskCredit } from '../tasks/counted.ts';
import { homeOf } from '../teams/home.ts';
import type { Looking } from '../work.ts';
import { type Scored, scoresOf } from './read.ts';

export interface OwnScoreNow {
  /** Undefined without a team, and without a scorecard. */
  readonly scored: Scored | undefined;
  /** What stands behind one's own numbers of it that came from tasks, what was confirmed last first. */
  readonly tasks: readonly TaskCredit[];
  /** The same of what came from praise and skill awards, the latest first. */
  readonly praise: readonly PraiseCredit[];
  readonly hasTeam: boolean;
  readonly admin: boolean;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** The actor's score as it stands now. */
export async function ownScoreNow(work: Looking): Promise<OwnScoreNow> {
  const { org, today, actor } = work;
  const [scored] = await scoresOf(work, [actor.personId]);
  const own = scored ? ownStandings(scored) : [];
  return {
    scored,
    tasks: await creditsBehind(work, actor.personId, own),
    praise: await praiseBehind(work, actor.personId, own),
    hasTeam: homeOf(org, actor.personId, today) !== undefined,
    admin: actor.admin,
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
  };
}

/** A manager's results are the team's, and nothing that was the manager's own is behind them. */
const ownStandings = ({ items }: Scored): Standing[] =>
  items.flatMap(({ by, standing }) => (by === 'self' && standing ? [standing] : []));
