import { mostTellingWhose } from '../../domain/changes/limits.ts';
import { type Coming, spansOf } from '../../domain/coming.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { planOf, rewardPlans } from '../rewards/plans.ts';
import { scorecardsAbove, versionOn } from '../scorecards/held.ts';
import { everybodyIn, type Team } from '../teams/read.ts';
import type { Reading } from '../work.ts';

/** How far ahead a digest looks: a change is announced for longer than a day off. */
const days = { change: 30, periodEnd: 14, dayOff: 7 } as const;

/** What changes for a team after `work.today`, the nearest first. */
export async function comingFor(work: Reading, teams: readonly Team[], teamId: string): Promise<Coming[]> {
  const coming = [
    ...scorecardChanges(work, teams, teamId),
    ...(await planChanges(work, teams, teamId)),
    ...(await targetChanges(work, teamId)),
    ...(await changesOfPeople(work, teams, teamId)),
    ...periodEnds(work),
    ...(await unusualDays(work)),
  ];
  return coming.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

/** Of the scorecard under which the team stands by then. */
function scorecardChanges({ org, today }: Reading, teams: readonly Team[], teamId: string): Coming[] {
  const later = today.add({ days: days.change });
  const held = scorecardsAbove(org, teams, teamId).find((one) => versionOn(one, later));
  return (held?.versions ?? [])
    .filter(({ from }) => isBetween(from, today, later))
    .map(({ version, from }) => ({ kind: 'scorecard', version, on: from }));
}

/** Of the plan for rewards that counts for the team by then; of what it pays nothing. */
async function planChanges(work: Reading, teams: readonly Team[], teamId: string): Promise<Coming[]> {
  const { today } = work;
  const later = today.add({ days: days.change });
  const plans = await rewardPlans(work);
  const counting = planOf(plans, teams, teamId, later);
  return (plans.find(({ id }) => id === counting?.id)?.versions ?? [])
    .filter(({ from }) => isBetween(from, today, later))
    .map(({ version, from, plan }) => ({ kind: 'plan', version, ends: !plan.personal && !plan.pool, on: from }));
}

/** One that holds from its period's beginning on is none that changes. */
async function targetChanges({ tx, org, today }: Reading, teamId: string): Promise<Coming[]> {
  const rows = await tx.target.findMany({
    where: {
      orgId: org.id,
      teamId,
      from: { gt: fromDay(today), lte: fromDay(today.add({ days: days.change })) },
    },
    distinct: ['periodId', 'indicator'],
    orderBy: [{ indicator: 'asc' }, { version: 'desc' }],
    include: { period: true },
  });
  const indicators = indicatorsOn(org, today);
  return rows.flatMap(({ indicator: key, from, period: { kind, from: first, until } }): Coming[] => {
    const indicator = indicators.find((one) => one.key === key);
    const period: Period = { kind, from: toDay(first), until: toDay(until) };
    return indicator && Temporal.PlainDate.compare(toDay(from), period.from) > 0
      ? [{ kind: 'target', indicator, period, on: toDay(from) }]
      : [];
  });
}

/** Of so many that a count says nothing of anybody. */
async function changesOfPeople({ tx, org, today }: Reading, teams: readonly Team[], teamId: string): Promise<Coming[]> {
  const until = today.add({ days: days.change });
  const people = everybodyIn(org, teams, teamId, today).map(({ personId }) => personId);
  const rows = await tx.change.findMany({
    where: {
      ...{ orgId: org.id, kind: 'target', state: 'published', from: { gt: fromDay(today), lte: fromDay(until) } },
      targets: { none: { teamId } },
    },
    select: { number: true, from: true, parties: { where: { personId: { in: people } }, select: { personId: true } } },
    orderBy: { number: 'asc' },
  });
  return rows
    .filter(({ parties }) => parties.length > mostTellingWhose)
    .map(({ number, from, parties }) => ({ kind: 'targets', number, people: parties.length, on: toDay(from) }));
}

function periodEnds({ org, today }: Reading): Coming[] {
  const period = periodOf('quarter', today, org.fiscalYearStart);
  const left = today.until(period.until).days;
  return left > 0 && left <= days.periodEnd ? [{ kind: 'period-end', period, on: period.until }] : [];
}

async function unusualDays({ tx, org, today }: Reading): Promise<Coming[]> {
  const rows = await tx.calendarDay.findMany({
    where: { orgId: org.id, day: { gt: fromDay(today), lte: fromDay(today.add({ days: days.dayOff })) } },
    orderBy: { day: 'asc' },
  });
  return spansOf(rows.map(({ day, working, name }) => ({ day: toDay(day), working, name })));
}

const isBetween = (day: Temporal.PlainDate, after: Temporal.PlainDate, until: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, after) > 0 && Temporal.PlainDate.compare(day, until) <= 0;
