import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { readTeams, readTeamsOf, withAbove } from '../teams/read.ts';
import type { Reading } from './people.ts';
import { standingsOfTeam } from './teams.ts';

export interface Level {
  readonly name: string;
  readonly alias: string | null;
  readonly attainment: Ratio;
  readonly marks: readonly Ratio[];
}

/** How the own team and the company stand with the first of these indicators that they have a target for. */
export async function standingsAbove(
  work: Reading,
  personId: string,
  indicators: readonly Indicator[],
): Promise<Level[]> {
  const { tx, org, today } = work;
  const teams = await readTeams(tx, org.id, today);
  const [own] = await readTeamsOf(tx, org.id, personId, today);
  const chain = withAbove(teams, own?.teamId);
  const levels: Level[] = [];
  // Where the own team is the company, it is one level and not two.
  for (const team of new Set([...chain.slice(0, 1), ...chain.slice(-1)])) {
    const [standing] = await standingsOfTeam(work, teams, team.id, indicators);
    if (standing) levels.push({ ...team, attainment: standing.attainment, marks: standing.marks });
  }
  return levels;
}
