import { workingDays } from '../../domain/calendar.ts';
import type { Period } from '../../domain/period.ts';
import { announce, type Fact, type Queue } from '../../outbox/announce.ts';
import type { Database } from '../../store/store.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { eachMorning } from '../organisations/each-morning.ts';
import { readOrganisation } from '../organisations/read.ts';
import { managersOfTeam } from '../people/manager.ts';
import { closedPeriods, isClosedFor } from '../periods/closed.ts';
import { idOfPeriod, periodKey } from '../periods/kept.ts';
import { type Team, teamsOn, withBelow } from '../teams/read.ts';
import type { Organisation } from '../work.ts';
import type { AskedTarget } from './asked.ts';
import { type Closer, closeAsPlanned, planClosing } from './closing.ts';
import { refreshPacks } from './refresh-packs.ts';

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  readonly queue: Queue;
}

interface ClockCloser extends Closer {
  readonly actor: { readonly personId: null; readonly via: 'clock' };
}

/**
 * Looks once a working day for months and quarters that nobody has closed so many working days after their end, and closes
 * them, the earliest first. What is missing is waived; where a source and reports by hand do not agree somebody has to say
 * which holds, so that team stays open, and its manager and the admins are told.
 */
export const closeOverdue = (): ((tick: Tick) => Promise<void>) =>
  eachMorning(async (tick: Tick, org, today) => {
    for (const period of await overdueIn(tick.db, org, today)) await closeIn(tick, org.id, period, today);
  });

/** Those in which somebody was asked for something. */
async function overdueIn(db: Database, org: Organisation, today: Temporal.PlainDate): Promise<Period[]> {
  const rows = await db.period.findMany({
    where: {
      ...{ orgId: org.id, kind: { in: ['month', 'quarter'] }, closedAt: null, until: { lt: fromDay(today) } },
      targets: { some: {} },
    },
    orderBy: [{ until: 'asc' }, { from: 'desc' }],
  });
  const yesterday = today.subtract({ days: 1 });
  return rows
    .map(({ kind, from, until }) => ({ kind, from: toDay(from), until: toDay(until) }))
    .filter(
      ({ until }) => workingDays(org.rules.calendar, until.add({ days: 1 }), yesterday) >= org.policy.changes.closeDays,
    );
}

async function closeIn(tick: Tick, orgId: string, period: Period, today: Temporal.PlainDate): Promise<void> {
  await tick.db.$transaction(async (tx) => {
    // Before they are read, so that of two who look at once the second sees what the first has closed.
    await tx.$executeRaw`SELECT id FROM organisation WHERE id = ${orgId}::uuid FOR UPDATE`;
    const org = await readOrganisation(tx, orgId);
    const work: ClockCloser = { ...tick, tx, org, today, actor: { personId: null, via: 'clock' } };
    for (const top of teamsOn(org, today).filter(({ parentId }) => parentId === null)) {
      await closeTeam(work, top, period);
    }
  });
}

/** Whether it is closed now. Where the whole of a team cannot be, its parts are. */
async function closeTeam(work: ClockCloser, team: Team, period: Period): Promise<boolean> {
  const { org } = work;
  if (isClosedFor(org, await closedPeriods(work, period), { kind: 'team', id: team.id }, period)) return true;
  let planned = await planClosing(work, team.id, period);
  for (let barred = planned.find((one) => one.barred); barred; barred = planned.find((one) => one.barred)) {
    if (barred.differing.length > 0) return heldOpen(work, team, period);
    await waiveAll(work, barred.missing);
    planned = await planClosing(work, team.id, period);
  }
  for (const one of planned) {
    await closeAsPlanned(work, one);
    await auditClock(work, {
      action: 'period.close',
      subject: `team:${one.teamId}`,
      after: { period: periodKey(one.period), scores: one.scores.length },
    });
  }
  await announce(work, factsFor(work, team, period, 'closed', managerIds(org, team, work.today)));
  await refreshPacks(work, withBelow(teamsOn(org, period.until), team.id));
  return true;
}

/** Only the team in which somebody has to decide is told, and not all those above that wait for it. */
async function heldOpen(work: ClockCloser, team: Team, period: Period): Promise<boolean> {
  const { tx, org, today } = work;
  const parts: boolean[] = [];
  for (const part of teamsOn(org, today).filter(({ parentId }) => parentId === team.id)) {
    parts.push(await closeTeam(work, part, period));
  }
  if (parts.includes(false)) return false;
  const admins = await tx.person.findMany({
    where: { orgId: org.id, admin: true, leftOn: null },
    select: { id: true },
  });
  const told = [...managerIds(org, team, today), ...admins.map(({ id }) => id)];
  await announce(work, factsFor(work, team, period, 'held', told));
  return false;
}

async function waiveAll(work: ClockCloser, missing: readonly AskedTarget[]): Promise<void> {
  const { tx, org, now, newId } = work;
  for (const { of, indicator, period } of missing) {
    await tx.waiver.createMany({
      data: [
        {
          ...{ orgId: org.id, id: newId(), periodId: await idOfPeriod(work, period) },
          ...(of.kind === 'person' ? { personId: of.id } : { teamId: of.id }),
          ...{ indicator: indicator.key, reason: 'clock', waivedById: null, waivedAt: fromInstant(now) },
        },
      ],
      skipDuplicates: true,
    });
    await auditClock(work, {
      action: 'review.waive',
      subject: `${of.kind}:${of.id}`,
      after: { indicator: indicator.key, period: periodKey(period) },
    });
  }
}

const auditClock = ({ tx, org, now, newId, actor }: ClockCloser, record: Parameters<typeof audit>[1]) =>
  audit({ tx, org, now, newId, actor }, record);

const factsFor = (
  { org }: ClockCloser,
  team: Team,
  { kind, from }: Period,
  outcome: 'closed' | 'held',
  personIds: readonly string[],
): Fact[] =>
  [...new Set(personIds)].map((personId) => ({
    key: `closing:${org.id}:${team.id}:${kind}:${from}:${outcome}:${personId}`,
    kind: 'closing',
    about: { team: team.id, kind, from: from.toString() },
    subject: `closing:${team.id}:${kind}:${from}`,
    to: { personId },
  }));

const managerIds = (org: Organisation, { id }: Team, today: Temporal.PlainDate): string[] =>
  managersOfTeam(org, id, today).map(({ personId }) => personId);
