import { type GoalRecord, readGoals } from '../../domain/imports/goals.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { may, rolesTowards, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { actorStanding } from '../people/standing.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Judged, type Prepared, type Rows, tally } from './prepared.ts';
import { knownRoster } from './roster.ts';

interface Entry extends GoalRecord {
  /** The version that it becomes. */
  readonly version: number;
}

interface Stored {
  readonly version: number;
  readonly amount: bigint;
  readonly reserve: bigint;
}

const keyOf = (period: Pick<Period, 'kind' | 'from'>, indicator: string, subject: string): string =>
  [period.kind, period.from, indicator, subject].join(' ');

/**
 * The targets of a sheet, set by managers for others and by admins. A first value may be set at any time; another one only
 * until its period begins. Throws the Refusal `not-allowed` for who sets nobody's targets.
 */
export async function prepareGoals(work: Work, sheet: Rows): Promise<Prepared> {
  const { org, today } = work;
  const standing = actorStanding(work);
  if (!standing.admin && standing.manages.length === 0) throw new Refusal({ code: 'not-allowed' });
  const people = await knownRoster(work);
  const { currency, fiscalYearStart } = org;
  const read = readGoals(sheet, {
    people,
    teams: teamsOn(org, today),
    indicators: indicatorsOn(org, today),
    currency,
    today,
    fiscalYearStart,
    period: periodOf('month', today, fiscalYearStart),
  });
  const { closed, stored } = await whatIsSet(work, read.records);
  const mayBeSet = ({ of: { kind, id } }: GoalRecord): boolean => {
    if (kind === 'team') return may(rolesTowardsTeam(standing, id), 'setTarget');
    const teams = people.find((person) => person.id === id)?.teamIds ?? [];
    return may(rolesTowards(standing, { personId: id, teams }), 'setTarget');
  };
  const judged = read.records.map((goal): Judged<Entry> => {
    const { row, column, value, period, amount, reserve } = goal;
    const wrong = (kind: 'not-yours' | 'closed' | 'target-set') => ({ row, column, what: { kind, value } });
    if (!mayBeSet(goal)) return wrong('not-yours');
    const last = stored.get(keyOf(period, goal.indicator.key, goal.of.id));
    const entry = { ...goal, version: (last?.version ?? 0) + 1 };
    if (last?.amount === amount && last.reserve === reserve) return { is: 'same', entry };
    if (closed.has(`${period.kind} ${period.from}`)) return wrong('closed');
    if (!last) return { is: 'fresh', entry };
    return Temporal.PlainDate.compare(period.from, today) <= 0 ? wrong('target-set') : { is: 'changed', entry };
  });
  const { entries, ...prepared } = tally(judged, read);
  return { ...prepared, write: () => writeTargets(work, entries) };
}

/** The last version of each target that the sheet speaks of, and which of its periods are closed. */
async function whatIsSet({ tx, org }: Work, records: readonly GoalRecord[]) {
  const ids = (kind: 'person' | 'team') => records.filter(({ of }) => of.kind === kind).map(({ of }) => of.id);
  const [people, teams] = [ids('person'), ids('team')];
  const rows = await tx.target.findMany({
    where: { orgId: org.id, OR: [{ personId: { in: people } }, { teamId: { in: teams } }] },
    include: { period: true },
    orderBy: { version: 'asc' },
  });
  const periods = await tx.period.findMany({ where: { orgId: org.id, closedAt: { not: null } } });
  return {
    closed: new Set(periods.map(({ kind, from }) => `${kind} ${toDay(from)}`)),
    stored: new Map<string, Stored>(
      rows.map(({ period, indicator, personId, teamId, version, amount, reserve }) => [
        keyOf({ kind: period.kind, from: toDay(period.from) }, indicator, personId ?? teamId ?? ''),
        { version, amount, reserve },
      ]),
    ),
  };
}

async function writeTargets(work: Work, entries: readonly Entry[]): Promise<void> {
  const { tx, org, now, actor } = work;
  const orgId = org.id;
  const ids = await periodIds(work, entries);
  await tx.target.createMany({
    data: entries.map(({ of, indicator, period, amount, reserve, version }) => ({
      orgId,
      id: work.newId(),
      periodId: ids.get(`${period.kind} ${period.from}`) ?? '',
      indicator: indicator.key,
      ...(of.kind === 'person' ? { personId: of.id } : { teamId: of.id }),
      version,
      amount,
      reserve,
      from: fromDay(period.from),
      setById: actor.personId,
      setAt: fromInstant(now),
    })),
  });
}

/** Periods begin to be with their first target. */
async function periodIds({ tx, org, newId }: Work, entries: readonly Entry[]): Promise<Map<string, string>> {
  const periods = new Map(entries.map(({ period }) => [`${period.kind} ${period.from}`, period]));
  await tx.period.createMany({
    data: [...periods.values()].map(({ kind, from, until }) => ({
      orgId: org.id,
      id: newId(),
      kind,
      from: fromDay(from),
      until: fromDay(until),
    })),
    skipDuplicates: true,
  });
  const rows = await tx.period.findMany({ where: { orgId: org.id }, select: { id: true, kind: true, from: true } });
  return new Map(rows.map(({ id, kind, from }) => [`${kind} ${toDay(from)}`, id]));
}
