import { firstWithNotice } from '../../../domain/changes/notice.ts';
import { violationsOfPlan } from '../../../domain/rewards/plan.ts';
import { beginsPaid, nextPaidBeginning } from '../../../domain/rewards/plan-day.ts';
import { differingParts } from '../../../domain/rewards/plan-difference.ts';
import type { PlanProblem } from '../../../domain/rewards/plan-problem.ts';
import { Refusal } from '../../../errors.ts';
import { fromDay, toDay } from '../../../store/time.ts';
import { indicatorsOn } from '../../indicators/read.ts';
import { askForWaiting } from '../../rewards/announce.ts';
import { toContent } from '../../rewards/plan-content.ts';
import { paidOtherwise, plansWith, versionOf } from '../../rewards/planned.ts';
import { type HeldPlan, type PlanVersion, rewardPlans } from '../../rewards/plans.ts';
import { lastWhole, wouldPay } from '../../rewards/would-pay.ts';
import { scorecardOf } from '../../scorecards/read.ts';
import { teamsOn } from '../../teams/read.ts';
import type { Organisation, Reading, Work } from '../../work.ts';
import type { ChangeKind, Planned } from '../kind.ts';
import { type PlanContent, planContent } from '../plan-content.ts';
import { tellPlan } from '../tell-plan.ts';

type PlanChange = Planned<PlanContent>;

/** By what the people of a team are paid: the first plan, another version of it, or its end. */
export const planKind: ChangeKind<PlanContent> = {
  kind: 'plan',
  content: planContent,
  tell: tellPlan,
  // Neither what somebody is paid nor by how much stands in the audit.
  audited: async (work, { team, content }) => {
    const held = (await rewardPlans(work)).find(({ teamId }) => teamId === team.id);
    const base = held?.versions.find(({ version }) => version === content.base);
    return { base: content.base, period: content.plan.period, parts: differingParts(base, content) };
  },
  barred: (work, change) => concernedBy(work, change),
  approvers: async (work, { team }) => approversInForce(work, team.id),
  readers: async (work, { team, content }) => [...content.approvers, ...(await approversInForce(work, team.id))],
  concerned: concernedBy,
  dataDay: async (work, change, personIds) => {
    const { tx, org, today } = work;
    const { period: kind } = change.content.plan;
    const closed = await tx.closedScore.findFirst({
      where: { orgId: org.id, personId: { in: [...personIds] }, period: { kind, until: { lte: fromDay(today) } } },
      select: { period: { select: { until: true } } },
      orderBy: { period: { until: 'desc' } },
    });
    return closed
      ? toDay(closed.period.until)
      : lastWhole(kind, today.subtract({ days: 1 }), org.fiscalYearStart).until;
  },
  simulate: async (work, change, personIds) => {
    const plans = await rewardPlans(work);
    const { team, content } = change;
    const base = newestOf(plans, team.id);
    const always = Temporal.PlainDate.from('1970-01-01');
    const before = await wouldPay(work, plansWith(plans, team.id, base, always), personIds);
    const after = await wouldPay(work, plansWith(plans, team.id, content, always), personIds);
    const pay = personIds.map((id) => [id, { before: before.get(id), after: after.get(id) }] as const);
    return { before: new Map(), after: new Map(), pay: new Map(pay) };
  },
  check: async (work, change) => {
    const newest = newestOf(await rewardPlans(work), change.team.id);
    if (newest?.version !== (change.content.base ?? undefined)) {
      throw new Refusal({ code: 'change-outdated', number: change.number });
    }
    const drafters = [change.author.id, ...(change.inPlaceOf ? [change.inPlaceOf.id] : [])];
    await planMayBe(work, { teamId: change.team.id, newest, from: change.from, drafters }, change.content);
    checkPlanDay(work, newest, change.content, change.from);
  },
  enact: async (work, { id: changeId, team, content, from }) => {
    const { tx, org } = work;
    const of = { orgId: org.id, teamId: team.id };
    const { id: planId } = await tx.rewardPlan.upsert({
      where: { orgId_teamId: of },
      create: { ...of, id: work.newId() },
      update: {},
    });
    // None that was ever spoken of.
    const { _max: spoken } = await tx.change.aggregate({ where: { ...of, kind: 'plan' }, _max: { version: true } });
    const version = (spoken.version ?? 0) + 1;
    await tx.rewardPlanVersion.create({
      data: {
        ...{ orgId: org.id, planId, version, from: fromDay(from), changeId, content: toContent(content.plan) },
        approvers: { create: content.approvers.map((personId) => ({ personId })) },
      },
    });
    await askForWaiting(work, planId);
    return { version };
  },
  revoke: async ({ tx, org }, { id: changeId, number }) => {
    const where = { orgId: org.id, changeId };
    const own = await tx.rewardPlanVersion.findFirstOrThrow({ where, select: { planId: true, version: true } });
    const of = { orgId: org.id, planId: own.planId };
    const next = await tx.rewardPlanVersion.findFirst({
      where: { ...of, version: { gt: own.version } },
      select: { change: { select: { number: true } } },
      orderBy: { version: 'desc' },
    });
    if (next) throw new Refusal({ code: 'change-built-on', number, next: next.change.number });
    await tx.rewardApprover.deleteMany({ where: { ...of, version: own.version } });
    await tx.rewardPlanVersion.deleteMany({ where: { ...of, version: own.version } });
  },
};

/** The version that would be altered: the last, whether or not it holds yet. */
export const newestOf = (plans: readonly HeldPlan[], teamId: string): PlanVersion | undefined =>
  plans.find((one) => one.teamId === teamId)?.versions[0];

const approversInForce = async (work: Reading, teamId: string): Promise<readonly string[]> =>
  versionOf(await rewardPlans(work), teamId, work.today)?.approvers ?? [];

async function concernedBy(work: Reading, { team, content, from, version }: PlanChange): Promise<string[]> {
  const plans = await rewardPlans(work);
  // As if it had not been published.
  const before = plans.map((held) =>
    held.teamId === team.id ? { ...held, versions: held.versions.filter((one) => one.version !== version) } : held,
  );
  const after = plansWith(before, team.id, content, from);
  return paidOtherwise(work.org, { before, after }, team.id, from);
}

/** Where a plan is to hold, from when on, after which version, and who drafts it. */
interface Placed {
  readonly teamId: string;
  readonly newest: PlanVersion | undefined;
  readonly from: Temporal.PlainDate;
  readonly drafters: readonly string[];
}

/** Throws the Refusal `plan-misread` for what nobody could be paid by, and where somebody named cannot approve it. */
export async function planMayBe(
  work: Work,
  { teamId, newest, from, drafters }: Placed,
  { plan, approvers }: Pick<PlanContent, 'plan' | 'approvers'>,
): Promise<void> {
  const { tx, org, today } = work;
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: [...approvers] } },
    select: { id: true, name: true, alias: true, leftOn: true },
    orderBy: { id: 'asc' },
  });
  const measured = new Set(measuredIn(org, teamId, from));
  const [first, ...others]: PlanProblem[] = [
    ...(newest || plan.personal || plan.pool ? [] : [{ why: 'missing', field: 'base' } as const]),
    ...violationsOfPlan(plan, measured).map((violation) => ({ why: 'violation', violation }) as const),
    ...(people.length < approvers.length || approvers.length === 0
      ? [{ why: 'missing', field: 'approvers' } as const]
      : []),
    ...people.filter(({ id }) => drafters.includes(id)).map((who) => ({ why: 'drafted', who }) as const),
    ...people.filter(({ leftOn }) => leftOn !== null).map((who) => ({ why: 'left', who }) as const),
  ];
  if (first) {
    throw new Refusal({ code: 'plan-misread', problems: [first, ...others], indicators: indicatorsOn(org, today) });
  }
}

/** What somebody can be paid by: what is on the scorecard that counts for the team, so that it is closed with a score. */
export const measuredIn = (org: Organisation, teamId: string, day: Temporal.PlainDate): string[] =>
  (scorecardOf(org, teamsOn(org, day), teamId, day)?.items ?? []).map(({ indicator }) => indicator);

/** Throws the Refusal `change-day`: no period is paid by two plans, and none that has begun is paid otherwise. */
export function checkPlanDay(
  { org, today }: Pick<Work, 'org' | 'today'>,
  newest: PlanVersion | undefined,
  { plan }: Pick<PlanContent, 'plan'>,
  day: Temporal.PlainDate,
): void {
  const { compare } = Temporal.PlainDate;
  const kinds = [plan.period, ...(newest ? [newest.plan.period] : [])];
  const past = compare(day, today) <= 0;
  const coming = newest !== undefined && compare(day, newest.from) <= 0;
  if (!past && !coming && beginsPaid(kinds, day, org.fiscalYearStart)) return;
  const fits = firstPlanDay({ org, today }, newest, plan.period);
  throw new Refusal({ code: 'change-day', why: past ? 'past' : coming ? 'coming' : 'runs', day, fits });
}

/** The first day that needs no hurry, on which periods of the plan begin, and of the version before it. */
export function firstPlanDay(
  { org, today }: Pick<Work, 'org' | 'today'>,
  newest: PlanVersion | undefined,
  period: PlanContent['plan']['period'],
): Temporal.PlainDate {
  const days = [firstWithNotice(today, org.policy.changes), ...(newest ? [newest.from.add({ days: 1 })] : [])];
  const latest = days.sort(Temporal.PlainDate.compare).at(-1) ?? today;
  return nextPaidBeginning([period, ...(newest ? [newest.plan.period] : [])], latest, org.fiscalYearStart);
}
