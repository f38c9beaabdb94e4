import { isSilent, type Standing } from '../../domain/standing.ts';
import { gapsIn } from '../forecasts/gaps.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { byWeight, scorecardOf } from '../scorecards/read.ts';
import { standingsOfTeams } from '../standings/teams.ts';
import { mostUrgentFirst } from '../standings/urgency.ts';
import { customerTasksOf, type TaskView } from '../tasks/read.ts';
import type { Team } from '../teams/read.ts';
import type { Reading } from '../work.ts';

/** An indicator of a team that needs somebody to look at it. */
export interface TeamRisk {
  readonly standing: Standing;
  /** What those below fall short of the target by, going on as they go, where that has been so for long enough to be told. */
  readonly gap: bigint | undefined;
}

export interface TeamRisks {
  /** The most urgent first, of the same urgency the heaviest. */
  readonly risks: readonly TeamRisk[];
  /** For customers and under way: what could close a gap. The most urgent first. */
  readonly tasks: readonly Pick<TaskView, 'number' | 'customer'>[];
}

/** What is at risk, behind, or forecast to fall short, of the indicators on a team's scorecard. `work.today` is over. */
export async function teamRisks(
  work: Reading,
  teams: readonly Team[],
  teamId: string,
  personIds: readonly string[],
): Promise<TeamRisks> {
  const { tx, org, today } = work;
  const items = scorecardOf(org, teams, teamId, today)?.items ?? [];
  const indicators = indicatorsOn(org, today)
    .filter(({ key }) => items.some(({ indicator }) => indicator === key))
    .sort(byWeight(items, ({ key }) => key));
  const standings = (await standingsOfTeams(work, [teamId], indicators)).get(teamId) ?? [];
  const all = await gapsIn({ ...work, today: today.add({ days: 1 }) }, { teamIds: [teamId] });
  const gaps = all.filter(({ workingDays }) => workingDays >= org.policy.gapDays);
  const risks = mostUrgentFirst(standings.filter((standing) => !isSilent(standing)))
    .map((standing) => ({ standing, gap: gaps.find(({ indicator }) => indicator.key === standing.indicator.key)?.gap }))
    .filter(({ standing: { status }, gap }) => status === 'behind' || status === 'atRisk' || gap !== undefined);
  if (!risks.some(({ gap }) => gap !== undefined)) return { risks, tasks: [] };
  return { risks, tasks: await customerTasksOf(tx, org.id, personIds) };
}
