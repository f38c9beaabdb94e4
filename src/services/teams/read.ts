import type { Tx } from '../../store/store.ts';
import { fromDay } from '../../store/time.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
  readonly parentId: string | null;
}

const on = (day: Temporal.PlainDate) => ({
  from: { lte: fromDay(day) },
  OR: [{ until: null }, { until: { gte: fromDay(day) } }],
});

/** All teams of the organisation as they stand on a day; the company is the one without a parent. */
export async function readTeams(tx: Tx, orgId: string, day: Temporal.PlainDate): Promise<Team[]> {
  const rows = await tx.teamPlacement.findMany({
    where: { orgId, ...on(day) },
    select: { parentId: true, team: { select: { id: true, name: true, alias: true } } },
    orderBy: { teamId: 'asc' },
  });
  return rows.map(({ parentId, team }) => ({ ...team, parentId }));
}

/** The team itself, the one above it, and so on up to the company. */
export function withAbove(teams: readonly Team[], id: string | null | undefined): Team[] {
  const team = teams.find((candidate) => candidate.id === id);
  return team ? [team, ...withAbove(teams, team.parentId)] : [];
}

/** A team and all teams below it. */
export function withBelow(teams: readonly Team[], id: string): string[] {
  const children = teams.filter((team) => team.parentId === id);
  return [id, ...children.flatMap((child) => withBelow(teams, child.id))];
}

export interface Member {
  readonly personId: string;
  readonly teamId: string;
  readonly name: string;
  readonly alias: string | null;
  readonly role: 'member' | 'manager';
}

/** The teams that somebody belongs to on a day. */
export function readTeamsOf(
  tx: Tx,
  orgId: string,
  personId: string,
  day: Temporal.PlainDate,
): Promise<Pick<Member, 'teamId' | 'role'>[]> {
  return tx.membership.findMany({
    where: { orgId, personId, ...on(day) },
    select: { teamId: true, role: true },
    orderBy: { teamId: 'asc' },
  });
}

/** Who belongs to any of these teams on a day. */
export async function readMembers(
  tx: Tx,
  orgId: string,
  teamIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<Member[]> {
  const rows = await tx.membership.findMany({
    where: { orgId, teamId: { in: [...teamIds] }, ...on(day) },
    select: { personId: true, teamId: true, role: true, person: { select: { name: true, alias: true } } },
    orderBy: { personId: 'asc' },
  });
  return rows.map(({ person, ...row }) => ({ ...row, ...person }));
}
