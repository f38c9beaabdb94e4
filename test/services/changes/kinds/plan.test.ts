import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../../src/playground/company.ts';
import { listChanges } from '../../../../src/services/changes/list.ts';
import { coveredBy, rewardPlans } from '../../../../src/services/rewards/plans.ts';
import { openPlanning, type Planning } from '../../../support/planning.ts';
import { refusal, refusals } from '../../../support/refusals.ts';
import { layPlan, usualPlan } from '../../../support/rewarding.ts';

let planning: Planning;
const of = (key: string) => planning.company.idOf(key);
const newYear = opening.with({ year: 2027, month: 1, day: 1 });
const { personal } = usualPlan;
/** Something for everybody. */
const ladder = { tiers: [{ from: 0, pays: { kind: 'proportion' } }], cap: undefined } as const;
const generous = { ...usualPlan, personal: personal && { ...personal, ladder } };
const raised = { ...usualPlan, personal: personal && { ...personal, base: 650_000n, ladder } };

beforeAll(async () => {
  planning = await openPlanning();
});
afterAll(() => planning.company.close());

describe('a first plan', () => {
  it('is drafted for the first day on which a period begins with notice, by a manager of the team', async () => {
    const drafted = await planning.draft('zhou', 'east-2', { approvers: ['lin'] });
    expect(drafted).toMatchObject({ number: 1, kind: 'plan', stage: 'draft', team: { id: of('east-2') } });
    expect(drafted.from.toString()).toBe('2026-12-01');
    expect(await refusal(planning.draft('zhou', 'east-1'))).toMatchObject({ code: 'not-change-drafter' });
    expect(await refusal(planning.draft('he', 'east-2'))).toMatchObject({ code: 'not-change-drafter' });
  });

  it('is refused with all that is wrong with it', async () => {
    const mid = await refusal(planning.draft('zhou', 'east-2', { approvers: ['lin'], from: '2026-12-10' }));
    expect(mid).toMatchObject({ code: 'change-day', why: 'runs' });
    expect(mid && 'fits' in mid && mid.fits.toString()).toBe('2026-12-01');
    const by = { kind: 'indicator', indicator: 'learning-hours' } as const;
    const plan = { ...usualPlan, personal: personal && { ...personal, by, ladder: { tiers: [], cap: undefined } } };
    expect(await refusal(planning.draft('zhou', 'east-2', { plan, approvers: ['zhou'] }))).toMatchObject({
      code: 'plan-misread',
      problems: [
        { why: 'violation', violation: { kind: 'ladder' } },
        { why: 'violation', violation: { kind: 'unknown-indicator', indicator: 'learning-hours' } },
        { why: 'drafted', who: { name: '周敏' } },
      ],
    });
    const nothing = { ...usualPlan, personal: undefined, pool: undefined };
    expect(await refusal(planning.draft('zhou', 'east-2', { plan: nothing, approvers: [] }))).toMatchObject({
      code: 'plan-misread',
      problems: [
        { why: 'missing', field: 'base' },
        { why: 'missing', field: 'approvers' },
      ],
    });
  });

  it('says by what it pays more often than there are targets for', async () => {
    const whatOf = async () => {
      const { what } = await planning.show('zhou', 1);
      return what.kind === 'plan' ? what.longTargets.map(({ key }) => key) : undefined;
    };
    expect(await whatOf()).toEqual(['sales-amount']);
    const { db, org } = planning.company;
    const december = await db.period.create({
      data: {
        ...{ orgId: org.id, id: crypto.randomUUID(), kind: 'month' },
        ...{ from: new Date('2026-12-01'), until: new Date('2026-12-31') },
      },
    });
    const target = await db.target.findFirstOrThrow({ where: { indicator: 'sales-amount', personId: of('he') } });
    const monthly = await db.target.create({
      data: { ...target, id: crypto.randomUUID(), periodId: december.id, from: december.from },
    });
    expect(await whatOf()).toEqual([]);
    await db.target.delete({ where: { orgId_id: { orgId: org.id, id: monthly.id } } });
  });

  it('is simulated by what was closed last, for everybody whom it would cover, and nobody is told it who drafts it', async () => {
    const simulated = await planning.simulate('zhou', 1);
    expect(simulated.simulatedOn?.toString()).toBe('2026-10-31');
    expect(simulated.parties.map(({ person }) => person.id).toSorted()).toEqual(
      ['zhou', 'he', 'xu', 'ma'].map(of).toSorted(),
    );
    // Whoever drafts it is paid by it as well, and sees that alone; an admin sees nothing.
    const shown = await planning.show('zhou', 1);
    expect(shown.pays.map(({ person, own, before }) => [person.name, own, before])).toEqual([
      ['周敏', true, undefined],
    ]);
    expect((await planning.show('wang', 1)).pays).toEqual([]);
    expect((await planning.show('lin', 1)).pays).toEqual([]);
  });

  it('is approved by an admin, and holds from its day on', async () => {
    expect(await planning.publish('zhou', 1)).toMatchObject({ stage: 'submitted' });
    const { approving } = await planning.show('wang', 1);
    expect(approving).toMatchObject({ needed: 1, possible: [{ name: '王强' }] });
    expect(await refusal(planning.approve('lin', 1))).toMatchObject({ code: 'not-change-approver', why: 'no-admin' });
    expect(await planning.approve('wang', 1)).toMatchObject({ stage: 'coming', version: 1 });
    const plans = await planning.company.as('wang', rewardPlans);
    expect(plans).toMatchObject([
      { teamId: of('east-2'), versions: [{ version: 1, plan: usualPlan, approvers: [of('lin')] }] },
    ]);
    const covered = (at: Temporal.ZonedDateTime) =>
      planning.company.as('wang', async (work) =>
        plans.flatMap((plan) => coveredBy(work.org, plans, plan, at.toPlainDate())),
      );
    expect(await covered(opening)).toEqual([]);
    expect(await covered(newYear)).toHaveLength(4);
  });

  it('is for whom it covers, whoever approves it, and whoever may draft one there; for nobody else', async () => {
    for (const who of ['he', 'ma', 'zhou', 'lin', 'wang']) expect(await planning.show(who, 1)).toBeDefined();
    const outsiders = ['chen', 'sun', 'huang'];
    expect(await refusals(outsiders.map((who) => planning.show(who, 1)))).toEqual(
      outsiders.map(() => ({ code: 'nothing-to-show' })),
    );
    const listed = (who: string) => planning.company.as(who, async (work) => (await listChanges(work)).length);
    expect([await listed('he'), await listed('lin'), await listed('chen')]).toEqual([1, 1, 0]);
  });

  it('shows to each the own pay in the simulation, and nobody else’s', async () => {
    const seen = async (who: string) => (await planning.show(who, 1)).pays.map(({ person }) => person.id);
    expect([await seen('he'), await seen('wang'), await seen('lin')]).toEqual([[of('he')], [], []]);
    // From its day on whoever approves it is there for what it pays.
    const later = await planning.show('lin', 1, newYear);
    expect(later.pays).toHaveLength(4);
  });
});

describe('another version', () => {
  it('is approved by those who approve the version in force, who are asked for it and see what it would pay', async () => {
    await layPlan(planning.company, { team: 'south-1', plan: generous, approvers: ['ma', 'lin'] });
    const { number } = await planning.draft('wang', 'south-1', { plan: raised, approvers: ['ma', 'zhou'] });
    await planning.simulate('wang', number);
    expect(await planning.publish('wang', number)).toMatchObject({ stage: 'submitted' });
    // Lin is covered by it from then on.
    const { approving, pays } = await planning.show('ma', number);
    expect(approving).toMatchObject({ needed: 1, possible: [{ name: '马晓东' }] });
    expect(pays.map(({ person }) => person.name).toSorted()).toEqual(
      ['林岚', '黄志伟', '吴佳琪', '欧阳明轩'].toSorted(),
    );
    const asked = await planning.company.db.announcement.findMany({ where: { kind: 'change-approval' } });
    expect(asked.map(({ personId }) => personId)).toContain(of('ma'));
    const [author, own] = await refusals(['wang', 'lin'].map((who) => planning.approve(who, number)));
    expect(author).toMatchObject({ code: 'not-change-approver', why: 'author' });
    expect(own).toMatchObject({ code: 'not-change-approver', why: 'own' });
    const none = await refusal(planning.approve('zhou', number));
    expect(none).toMatchObject({ code: 'not-change-approver', why: 'no-plan-approver' });
    expect(await planning.approve('ma', number)).toMatchObject({ stage: 'coming', version: 2 });
  });

  it('pays more or less than the one before by what was closed', async () => {
    const shown = await planning.show('huang', 3);
    const [own] = shown.pays;
    expect(own).toMatchObject({
      own: true,
      before: { period: { kind: 'month' } },
      after: { period: { kind: 'month' } },
    });
    const [before = 0n, after = 0n] = [own?.before?.amount, own?.after?.amount];
    expect(before).toBeGreaterThan(0n);
    // 6,500 in place of 6,000, each rounded by itself.
    const exact = before * 65n - after * 60n;
    expect(exact * exact).toBeLessThanOrEqual(63n * 63n);
  });

  it('is not drafted from another than the last, and goes before what was drafted from it', async () => {
    const plan = { ...raised, pool: undefined };
    const one = await planning.draft('wang', 'south-1', { plan, approvers: ['ma'], from: '2027-01-01' });
    const two = await planning.draft('lin', 'south-1', { plan, approvers: ['ma'], from: '2027-01-01' });
    for (const { number, author } of [one, two]) {
      await planning.simulate(author.id === of('wang') ? 'wang' : 'lin', number);
    }
    await planning.publish('wang', one.number);
    await planning.approve('ma', one.number);
    expect(await refusal(planning.publish('lin', two.number))).toEqual({ code: 'change-outdated', number: two.number });
    expect(await refusal(planning.withdraw('wang', 3))).toEqual({
      ...{ code: 'change-built-on', number: 3, next: one.number },
    });
    expect(await planning.withdraw('wang', one.number)).toMatchObject({ stage: 'withdrawn' });
    expect(await planning.withdraw('wang', 3)).toMatchObject({ stage: 'withdrawn' });
    const again = await planning.draft('wang', 'south-1', { plan, approvers: ['ma'] });
    await planning.simulate('wang', again.number);
    await planning.publish('wang', again.number);
    expect(await planning.approve('ma', again.number)).toMatchObject({ version: 4 });
  });

  it('that would be the same is none', async () => {
    const plan = { ...raised, pool: undefined };
    expect(await refusal(planning.draft('wang', 'south-1', { plan, approvers: ['ma'] }))).toEqual({
      code: 'no-change',
    });
  });

  it('begins where periods of both kinds do', async () => {
    const plan = { ...raised, period: 'quarter' } as const;
    const drafted = await planning.draft('wang', 'south-1', { plan, approvers: ['ma'] });
    expect(drafted.from.toString()).toBe('2027-01-01');
  });

  it('in a hurry takes two, and is refused where too few can', async () => {
    const at = opening.with({ month: 12, day: 28 });
    const drafted = await planning.draft(
      'wang',
      'south-1',
      { plan: usualPlan, approvers: ['ma'], from: '2027-01-01' },
      at,
    );
    await planning.simulate('wang', drafted.number, at);
    expect(await refusal(planning.publish('wang', drafted.number, 'the year ends', at))).toMatchObject({
      ...{ code: 'too-few-approvers', needed: 2, there: 1, ofPlan: true },
    });
  });
});

describe('what the audit keeps of a plan', () => {
  it('says which parts were changed, and neither a base nor an amount', async () => {
    const rows = await planning.company.db.audit.findMany({ where: { action: { startsWith: 'change.' } } });
    const said = JSON.stringify(rows);
    expect(said).toContain('"parts":["base","approvers"]');
    for (const amount of ['600000', '650000', '800000', '1200000']) expect(said).not.toContain(amount);
  });
});
