import { backTest } from '../../domain/forecasts/back-test.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { contains, type Period } from '../../domain/period.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { comesBackIn, isRaisedIn } from '../../domain/reviews/actions.ts';
import type { Standing } from '../../domain/standing.ts';
import { fromDay, toInstant } from '../../store/time.ts';
import { daysOf } from '../forecasts/days.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { closedPeriods, isClosedFor } from '../periods/closed.ts';
import { isKept } from '../reports/team-totals.ts';
import { leadingIndicator } from '../scorecards/leading.ts';
import { scorecardOf } from '../scorecards/read.ts';
import { heldBy } from '../scorecards/show.ts';
import { withDifferences } from '../sources/differences.ts';
import { everybodyIn, type Member, type Team, teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { actionOf, actionParts, type ReviewedAction } from './action-row.ts';
import { type AskedTarget, askedIn } from './asked.ts';
import { differingOf } from './differing.ts';
import { type IndicatorFinding, indicatorFindings } from './findings.ts';
import { type Moved, movedIn, periodBefore } from './measure.ts';
import { withoutWaived } from './missing.ts';

/** Everything that the review of a team's period says, before privacy takes away what a chat may not show. */
export interface Review {
  readonly team: Team;
  readonly period: Period;
  readonly before: Period;
  /** The heaviest result on the team's scorecard. */
  readonly indicator: Indicator;
  readonly together: Moved | undefined;
  readonly people: readonly PersonReview[];
  /** The teams right below, for whoever is shown no people or too many of them. */
  readonly below: readonly TeamReview[];
  /** The team with each indicator of its scorecard, the heaviest first. */
  readonly indicators: readonly Moved[];
  /** How far off a forecast was when half of the working days had ended; undefined where none could be made. */
  readonly forecastError: Ratio | undefined;
  readonly causes: readonly Cause[];
  /** Of earlier reviews, as they stand. */
  readonly broughtAlong: readonly ReviewedAction[];
  readonly raised: readonly ReviewedAction[];
  /** What closing waits for. */
  readonly missing: readonly AskedTarget[];
  /** And what is another number by whoever does not count. */
  readonly differing: readonly AskedTarget[];
  readonly closed: boolean;
  /** Of a quarter: which indicators could be others. */
  readonly findings: readonly IndicatorFinding[];
  readonly fiscalYearStart: number;
  /** The last day that it covers. */
  readonly through: Temporal.PlainDate;
}

export interface TeamReview extends Team {
  readonly standing: Standing | undefined;
  readonly change: Ratio | undefined;
}

export interface PersonReview extends Member {
  /** Undefined without a target. */
  readonly standing: Standing | undefined;
  readonly change: Ratio | undefined;
}

export interface Cause {
  readonly text: string;
  readonly by: { readonly name: string; readonly alias: string | null };
  readonly at: Temporal.Instant;
}

/** The review of a team's period as of `work.today`; undefined for a team without a result on its scorecard. */
export async function reviewOf(work: Reading, teamId: string, period: Period): Promise<Review | undefined> {
  const { org } = work;
  // As a digest asks on the evening of the last day, or as somebody looks back later.
  const left = Temporal.PlainDate.compare(period.until, work.today);
  const over = left < 0 || (left === 0 && work.dayEnded === true);
  const through = over ? period.until : work.today;
  const at: Reading = { ...work, today: through, dayEnded: over || (work.dayEnded ?? false) };
  const teams = teamsOn(org, through);
  const team = teams.find(({ id }) => id === teamId);
  const indicator = leadingIndicator(org, teams, teamId, through);
  if (!team || !indicator) return undefined;

  const items = scorecardOf(org, teams, teamId, through)?.items ?? [];
  const indicators = items.flatMap(
    (item) => indicatorsOn(org, through).find(({ key }) => key === item.indicator) ?? [],
  );
  const ofTeam = (await movedIn(at, { of: 'teams', ids: [teamId], indicators, period })).get(teamId) ?? [];
  const members = everybodyIn(org, teams, teamId, through);
  const ids = members.map(({ personId }) => personId);
  const ofPeople = await compared(at, await movedIn(at, { of: 'people', ids, indicators: [indicator], period }));
  const below = teams.filter(({ parentId }) => parentId === teamId);
  const asBelow = { of: 'teams', ids: below.map(({ id }) => id), indicators: [indicator], period } as const;
  const ofBelow = await movedIn(at, asBelow);
  const asked = await askedIn(work, teamId, period);
  const actions = await actionsOf(work, teamId);
  const together = ofTeam.find((one) => one.indicator.key === indicator.key);
  return {
    ...{ team, period, indicator, together, indicators: ofTeam, through },
    before: periodBefore(period, org.fiscalYearStart),
    people: members
      .map((member) => ({ ...member, ...ofPeople.get(member.personId)?.[0] }))
      .map(({ standing, change, ...member }) => ({ ...member, standing, change }))
      .filter(({ role, standing }) => role === 'member' || standing !== undefined),
    below: below.map((one) => {
      const moved = ofBelow.get(one.id)?.[0];
      return { ...one, standing: moved?.standing, change: moved?.change };
    }),
    forecastError: together && over ? await halfwayError(at, teamId, together.standing, period) : undefined,
    causes: await causesOf(work, teamId, period),
    broughtAlong: actions.filter((action) => comesBackIn(action, period)),
    raised: actions.filter((action) => isRaisedIn(action, period)),
    missing: over ? await withoutWaived(work, period, asked) : [],
    differing: over ? differingOf(asked) : [],
    closed: isClosedFor(org, await closedPeriods(work, period), { kind: 'team', id: teamId }, period),
    findings:
      over && period.kind === 'quarter'
        ? indicatorFindings(asked, indicator, { window: period, items: heldBy(work, team)?.versions[0]?.items ?? [] })
        : [],
    fiscalYearStart: org.fiscalYearStart,
  };
}

/** With what each number would be by whoever does not count. */
async function compared(at: Reading, moved: ReadonlyMap<string, readonly Moved[]>): Promise<Map<string, Moved[]>> {
  const found = await withDifferences(
    at,
    new Map([...moved].map(([id, own]) => [id, own.map(({ standing }) => standing)])),
  );
  return new Map(
    [...moved].map(([id, own]) => [
      id,
      own.map((one, nth) => ({ ...one, standing: found.get(id)?.[nth] ?? one.standing })),
    ]),
  );
}

/** Of the period itself: where the target is that of a longer one nobody has forecast it. */
async function halfwayError(
  work: Reading,
  teamId: string,
  { indicator, period: own, progress }: Standing,
  period: Period,
): Promise<Ratio | undefined> {
  if (!isKept(indicator) || own.kind !== period.kind) return undefined;
  const all = (await daysOf(work, 'teamId', [teamId], indicator, period.from)).get(teamId) ?? [];
  const days = all.filter(({ day }) => contains(period, day));
  const halfway = { worked: 1, total: 2 };
  return progress.total === 0 ? undefined : backTest([{ period, days }], work.org.rules.calendar, halfway).error;
}

async function causesOf({ tx, org }: Reading, teamId: string, { kind, from }: Period): Promise<Cause[]> {
  const rows = await tx.reviewCause.findMany({
    where: { orgId: org.id, teamId, period: { kind, from: fromDay(from) } },
    select: { text: true, writtenAt: true, writtenBy: { select: { name: true, alias: true } } },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ text, writtenBy, writtenAt }) => ({ text, by: writtenBy, at: toInstant(writtenAt) }));
}

async function actionsOf({ tx, org }: Reading, teamId: string): Promise<ReviewedAction[]> {
  const rows = await tx.reviewAction.findMany({
    where: { orgId: org.id, teamId },
    include: actionParts,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => actionOf(org, row));
}
