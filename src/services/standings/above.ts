import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { membershipsOf, teamsOn, withAbove } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { standingsOfTeams } from './teams.ts';

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
  const { org, today } = work;
  const teams = teamsOn(org, today);
  const [own] = membershipsOf(org, personId, today);
  const chain = withAbove(teams, own?.teamId);
  // Where the own team is the company, it is one level and not two.
  const levels = [...new Set([...chain.slice(0, 1), ...chain.slice(-1)])];
  if (levels.length === 0 || indicators.length === 0) return [];
  const standings = await standingsOfTeams(
    work,
    levels.map(({ id }) => id),
    indicators,
  );
  return levels.flatMap((team) => {
    const [standing] = standings.get(team.id) ?? [];
    return standing ? [{ ...team, attainment: standing.attainment, marks: standing.marks }] : [];
  });
}
