import { contains, meet, type Period, type Span } from '../../domain/period.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { teamsOfDay } from '../reports/team-totals.ts';
import { teamsOn, withAbove } from '../teams/read.ts';
import type { Organisation, Work } from '../work.ts';

/** A period that is closed. */
export interface Closed {
  readonly period: Period;
  /** For this team and everybody below it; undefined: for everybody, or for one person. */
  readonly teamId: string | undefined;
  /**
   * For this person alone, from a day on that may lie before the period: the days that count in a closed score and are closed
   * for none of the teams that the person belonged to on them.
   */
  readonly person?: { readonly id: string; readonly since: Temporal.PlainDate };
}

/** All that are closed, for whomever; with `within` those that have days in common with it. Those of teams first, the earliest first. */
export async function closedPeriods({ tx, org }: Pick<Work, 'tx' | 'org'>, within?: Span): Promise<Closed[]> {
  const rows = await tx.period.findMany({
    where: {
      orgId: org.id,
      OR: [{ closedAt: { not: null } }, { closings: { some: {} } }],
      ...(within ? { from: { lte: fromDay(within.until) }, until: { gte: fromDay(within.from) } } : {}),
    },
    include: { closings: { select: { teamId: true }, orderBy: { teamId: 'asc' } } },
    orderBy: { from: 'asc' },
  });
  const ofTeams = rows.flatMap(({ kind, from, until, closedAt, closings }): Closed[] => {
    const period = { kind, from: toDay(from), until: toDay(until) };
    return closedAt ? [{ period, teamId: undefined }] : closings.map(({ teamId }) => ({ period, teamId }));
  });
  const ofPeople = await closedForOne({ tx, org }, within);
  return [...ofTeams, ...ofPeople];
}

async function closedForOne({ tx, org }: Pick<Work, 'tx' | 'org'>, within?: Span): Promise<Closed[]> {
  const rows = await tx.closedScore.findMany({
    where: {
      orgId: org.id,
      revision: 1,
      since: { not: null, ...(within ? { lte: fromDay(within.until) } : {}) },
      ...(within ? { period: { until: { gte: fromDay(within.from) } } } : {}),
    },
    select: { personId: true, since: true, period: true },
    orderBy: [{ since: 'asc' }, { personId: 'asc' }],
  });
  return rows.flatMap(({ personId, since, period: { kind, from, until } }): Closed[] => {
    const period = { kind, from: toDay(from), until: toDay(until) };
    return since ? [{ period, teamId: undefined, person: { id: personId, since: toDay(since) } }] : [];
  });
}

/** Whether this very period is closed for whose target it is: by their team, as it is at its end, or by one above. */
export function isClosedFor(
  org: Organisation,
  closed: readonly Closed[],
  { kind, id }: TargetOwner,
  period: Period,
): boolean {
  const day = period.until;
  const teams = kind === 'person' ? teamsOfDay(org, id, day) : withAbove(teamsOn(org, day), id).map((team) => team.id);
  return closed.some(
    ({ period: one, teamId, person }) =>
      one.kind === period.kind &&
      one.from.equals(period.from) &&
      !person &&
      (teamId === undefined || teams.includes(teamId)),
  );
}

/** The days on which somebody's numbers stay as they are: each counts for the teams that the person belonged to on it. */
export const closedDaysOf = (org: Organisation, closed: readonly Closed[], personId: string): Span[] =>
  closed.flatMap(({ period, teamId, person }) => {
    if (person) return person.id === personId ? [{ from: person.since, until: period.until }] : [];
    if (teamId === undefined) return [period];
    return steadySpans(org, personId, period).filter(({ from }) => teamsOfDay(org, personId, from).includes(teamId));
  });

/** A span cut wherever somebody's place, or that of a team, may have changed. */
function steadySpans({ rules }: Organisation, personId: string, span: Span): Span[] {
  const { compare } = Temporal.PlainDate;
  const changes = [...rules.memberships.filter((one) => one.personId === personId), ...rules.placements]
    .flatMap(({ from, until }) => [from, ...(until ? [until.add({ days: 1 })] : [])])
    .filter((day) => contains(span, day) && !day.equals(span.from));
  const starts = [span.from, ...new Map(changes.sort(compare).map((day) => [`${day}`, day])).values()];
  return starts.map((from, index) => ({ from, until: starts[index + 1]?.subtract({ days: 1 }) ?? span.until }));
}

/** The first closed period of somebody with days in a span; undefined where all of them are open. */
export async function closedWithin(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  personId: string,
  span: Span,
): Promise<Period | undefined> {
  const closed = await closedPeriods({ tx, org }, span);
  return closed.find((one) => closedDaysOf(org, [one], personId).some((days) => meet(days, span)))?.period;
}
