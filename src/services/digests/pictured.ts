import { gainOf, movementOf } from '../../domain/board.ts';
import type { Ratio } from '../../domain/ratio.ts';
import type { Standing } from '../../domain/standing.ts';
import { standingsOfTeams } from '../standings/teams.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { type AlignmentWeek, alignmentWeeks, weeksShown } from './alignment-weeks.ts';
import { type BurnUpDays, burnUpOf } from './burn-up.ts';
import type { WeeklyDigest } from './weekly.ts';

/** What the picture of a digest shows and its lines do not say. */
export interface Pictured {
  /** Undefined without a target, and where days do not add up. */
  readonly burnUp: BurnUpDays | undefined;
  /** The oldest first; the last is that of the digest. */
  readonly weeks: readonly AlignmentWeek[];
  /** The teams right below, for whoever is shown no people or too many of them. */
  readonly teams: readonly TeamWeek[];
}

export interface TeamWeek extends Team {
  readonly standing: Standing | undefined;
  readonly gain: Ratio | undefined;
}

export async function picturedWeek(
  work: Reading & { readonly dayEnded: true },
  digest: WeeklyDigest,
): Promise<Pictured> {
  const { team, standing } = digest;
  return {
    burnUp: standing && (await burnUpOf(work, 'teamId', team.id, standing)),
    weeks: await alignmentWeeks(work, digest, weeksShown),
    teams: await teamsBelow(work, digest),
  };
}

async function teamsBelow(work: Reading, { team, indicator, week }: WeeklyDigest): Promise<TeamWeek[]> {
  const below = teamsOn(work.org, work.today).filter(({ parentId }) => parentId === team.id);
  const ids = below.map(({ id }) => id);
  const now = await standingsOfTeams(work, ids, [indicator]);
  const before = await standingsOfTeams({ ...work, today: work.today.subtract({ days: 7 }) }, ids, [indicator]);
  return below.map((one) => {
    const standing = now.get(one.id)?.[0];
    return { ...one, standing, gain: gainOf(movementOf(standing, before.get(one.id)?.[0], week)) };
  });
}
