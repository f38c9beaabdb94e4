import { type Bounds, defaultBounds } from '../../domain/attainment.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { daysOf, type Period } from '../../domain/period.ts';
import { prorated } from '../../domain/proration.ts';
import { measuredBy } from '../../domain/score.ts';
import type { Standing } from '../../domain/standing.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { periodKey } from '../periods/kept.ts';
import { scorecardOf } from '../scorecards/read.ts';
import { withDifferences } from '../sources/differences.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { standingsOfTeams } from '../standings/teams.ts';
import { everybodyIn, type Member, type Team, teamsOn, withBelow } from '../teams/read.ts';
import type { Reading } from '../work.ts';

/** A target that counts in a score, and where it stood when its period ended. */
export interface AskedTarget {
  readonly of: TargetOwner;
  readonly name: string;
  readonly alias: string | null;
  readonly indicator: Indicator;
  readonly bounds: Bounds;
  readonly period: Period;
  /** Undefined where nothing was reported, or as good as nothing was asked. */
  readonly standing: Standing | undefined;
}

type Found = Omit<AskedTarget, 'standing'>;

/**
 * The targets of a period, and of shorter ones within it, of everybody who is in the team or below when it ends and was there
 * in it, as far as their scorecard has the indicator; results of a manager are the team's. A team's own target is there where
 * nobody of it has one. As of the end of each period.
 */
export async function askedIn(work: Reading, teamId: string, period: Period): Promise<AskedTarget[]> {
  const { org } = work;
  const teams = teamsOn(org, period.until);
  const members = everybodyIn(org, teams, teamId, period.until);
  const below = teams.filter(({ id }) => withBelow(teams, teamId).includes(id));
  const found = await targetsIn(work, period, members, below);
  const people = await thoseThere(
    work,
    found.filter(({ of }) => of.kind === 'person'),
  );
  const ofTeams = found.filter(
    ({ of, indicator, period: own }) =>
      of.kind === 'team' &&
      !people.some(
        (one) =>
          one.indicator.key === indicator.key &&
          periodKey(one.period) === periodKey(own) &&
          everybodyIn(org, teams, of.id, period.until).some(({ personId }) => personId === one.of.id),
      ),
  );
  return withStandings(work, [...people, ...ofTeams]);
}

async function targetsIn(
  { tx, org }: Reading,
  { from, until }: Period,
  members: readonly Member[],
  below: readonly Team[],
): Promise<Found[]> {
  const rows = await tx.target.findMany({
    where: {
      orgId: org.id,
      OR: [
        { personId: { in: members.map(({ personId }) => personId) } },
        { teamId: { in: below.map(({ id }) => id) } },
      ],
      period: { from: { gte: fromDay(from) }, until: { lte: fromDay(until) } },
    },
    distinct: ['periodId', 'indicator', 'personId', 'teamId'],
    orderBy: [{ indicator: 'asc' }, { version: 'desc' }],
    include: { period: true },
  });
  const indicators = indicatorsOn(org, until);
  const teams = teamsOn(org, until);
  return rows.flatMap(({ personId, teamId, ...row }): Found[] => {
    const member = members.find((one) => one.personId === personId);
    const team = below.find(({ id }) => id === teamId);
    const indicator = indicators.find(({ key }) => key === row.indicator);
    const item = scorecardOf(org, teams, member?.teamId ?? team?.id ?? '', until)?.items.find(
      (one) => one.indicator === row.indicator,
    );
    if (!indicator || !item) return [];
    const period = { kind: row.period.kind, from: toDay(row.period.from), until: toDay(row.period.until) };
    const of = { indicator, period, bounds: { ...defaultBounds, floor: item.floor, cap: item.cap } };
    if (team) return [{ of: { kind: 'team', id: team.id }, name: team.name, alias: team.alias, ...of }];
    if (!member || measuredBy(indicator.dimension, member.role === 'manager') === 'team') return [];
    return [{ of: { kind: 'person', id: member.personId }, name: member.name, alias: member.alias, ...of }];
  });
}

/** Whoever was away all the time was asked for nothing. */
async function thoseThere({ tx, org }: Reading, found: readonly Found[]): Promise<Found[]> {
  const ids = [...new Set(found.map(({ of }) => of.id))];
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: ids } },
    select: {
      ...{ id: true, joinedOn: true, leftOn: true },
      leaves: { where: { cancelledAt: null }, select: { from: true, until: true } },
    },
  });
  return found.filter(({ of, period }) => {
    const person = people.find(({ id }) => id === of.id);
    if (!person) return false;
    const { days } = prorated(BigInt(daysOf(period)), period, {
      joinedOn: toDay(person.joinedOn),
      leftOn: person.leftOn ? toDay(person.leftOn) : undefined,
      leave: person.leaves.map(({ from, until }) => ({ from: toDay(from), until: toDay(until) })),
    });
    return days > 0;
  });
}

async function withStandings(work: Reading, targets: readonly Found[]): Promise<AskedTarget[]> {
  const asked: AskedTarget[] = [];
  for (const group of Map.groupBy(targets, ({ of, period }) => `${of.kind} ${periodKey(period)}`).values()) {
    const [first] = group;
    if (!first) continue;
    const { of, period } = first;
    const read = of.kind === 'person' ? standingsOfPeople : standingsOfTeams;
    const at = { ...work, today: period.until, dayEnded: true };
    const ids = group.map((one) => one.of.id);
    const indicators = [...new Map(group.map(({ indicator }) => [indicator.key, indicator])).values()];
    const found = await read(at, ids, indicators, [period.kind]);
    const standings = of.kind === 'person' ? await withDifferences(at, found) : found;
    asked.push(
      ...group.map((one) => ({
        ...one,
        standing: standings.get(one.of.id)?.find(({ indicator }) => indicator.key === one.indicator.key),
      })),
    );
  }
  return asked;
}
