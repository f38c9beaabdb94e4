import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { opening } from '../../../src/playground/company.ts';
import { approveChange } from '../../../src/services/changes/approve.ts';
import { closePeriod } from '../../../src/services/reviews/close.ts';
import { scorecardShown } from '../../../src/services/scorecards/show.ts';
import { closedScores, recomputed } from '../../../src/services/scores/closed.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, linesOf, openDoor, saidBy, titleOf } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
let door: Door;
const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);
const before = opening.subtract({ hours: 2 });

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
  const { db, idOf } = company;
  await db.person.updateMany({
    where: { id: { in: [idOf('lin'), idOf('zhou'), idOf('chen')] } },
    data: { admin: true },
  });
  await company.as('wang', (work) => closePeriod(work, company.idOf('company'), october), before);
});
afterAll(() => company.close());

const kept = async (who: string) =>
  (await company.as('wang', (work) => closedScores(work, october, [company.idOf(who)])))[0];
const visitsOf = (score: Awaited<ReturnType<typeof kept>>) =>
  score?.scored.items.find(({ indicator }) => indicator.key === 'visits');
const differing = async () =>
  (await company.as('wang', (work) => recomputed(work, october))).filter(({ identical }) => !identical);
const approves = (who: string, number: number) =>
  company.as(who, (work) => approveChange({ ...work, actor: { ...work.actor, admin: true } }, number), opening);
const submits = async (number: number) => {
  await door.says('UWANG', `change simulate ${number}`);
  await door.says('UWANG', `change publish ${number}`);
  await approves('lin', number);
};
const publishes = async (number: number) => {
  await submits(number);
  return approves('chen', number);
};

describe('a target that was in error when its period was closed', () => {
  it('is put right by a correction, which says whose closed scores that alters, and does nothing yet', async () => {
    const drafted = await door.says('UWANG', 'change correct @Li Na visits 50 2026-10 why="It was typed wrong"');
    expect(linesOf(drafted)[0]).toBe('李娜 2026 年 10 月客户拜访 50 次（原来按 2026 四季度 180 次）');
    expect(saidBy(drafted)).toContain('发布就生效，不能撤回');
    const simulated = saidBy(await door.says('UWANG', 'change simulate 1'));
    expect(simulated).toContain('会动已关账的得分：2026 年 10 月 · 这些周期还没有发过激励明细');
    expect(simulated).toMatch(/李娜：2026 年 10 月 \d+ → \d+/);
    expect((await kept('li'))?.revision).toBe(1);
    expect(await company.db.target.count({ where: { changeId: { not: null } } })).toBe(0);
  });

  it('takes two others, neither of whom it is about', async () => {
    expect(saidBy(await door.says('UWANG', 'change publish 1'))).toContain('0/2');
    expect(await refusal(approves('wang', 1))).toMatchObject({ code: 'not-change-approver', why: 'author' });
    await approves('lin', 1);
    expect((await kept('li'))?.revision).toBe(1);
    expect((await approves('zhou', 1)).stage).toBe('in-force');
  });

  it('counts in the closed score from then on, beside what it was, and in nobody else’s', async () => {
    const closed = await kept('li');
    expect(closed).toMatchObject({ revision: 2, change: { number: 1 } });
    expect([visitsOf(closed)?.standing?.target, visitsOf(closed)?.standing?.period.kind]).toEqual([50n, 'month']);
    expect(closed?.before?.items.find(({ indicator }) => indicator.key === 'visits')?.standing?.target).toBe(180n);
    expect(await company.db.closedScore.count({ where: { revision: 2 } })).toBe(1);
    expect(await differing()).toEqual([]);
    const shown = saidBy(await door.says('ou_li', '得分 2026-10'));
    expect(shown).toMatch(/由变更 #1 更正，原来 \d+ 分/);
    expect(saidBy(await door.says('ou_li', '变更 1'))).toMatch(/你已关账的得分：2026 年 10 月 \d+ → \d+/);
  });

  it('is not taken back, but put right again', async () => {
    expect(titleOf(await door.says('UWANG', 'change withdraw 1'))).toContain('不能撤回');
    await door.says('UWANG', 'change correct @Li Na visits 60 2026-10 why="As it was agreed"');
    await publishes(2);
    const closed = await kept('li');
    expect([closed?.revision, visitsOf(closed)?.standing?.target]).toEqual([3, 60n]);
    expect(await differing()).toEqual([]);
  });
});

describe('a team’s target that was in error', () => {
  it('alters the closed scores of those who were at home there, and is not for its manager to approve', async () => {
    await door.says('UWANG', 'change correct East Two visits 100 2026-10 why="Wrong by a digit"');
    await submits(3);
    expect(await refusal(approves('zhou', 3))).toMatchObject({ code: 'not-change-approver', why: 'own' });
    const published = await approves('chen', 3);
    const team = await company.db.closedScore.findMany({ where: { revision: 1, teamId: company.idOf('east-2') } });
    expect(published.parties.map(({ person }) => person.id).sort()).toEqual(
      team.map(({ personId }) => personId).sort(),
    );
    expect((await kept('he'))?.scored.together.find(({ indicator }) => indicator.key === 'visits')?.target).toBe(100n);
    expect(await differing()).toEqual([]);
  });
});

describe('the weights of a scorecard version that was in error', () => {
  it('are put right wherever it held, and later versions hold on their days', async () => {
    await door.says('UWANG', 'change new visits 15, teamwork 20 from=2027-01-01 why=more');
    await door.says('UWANG', 'change simulate 4');
    await door.says('UWANG', 'change publish 4');
    const drafted = await door.says('UWANG', 'change correct scorecard v1 visits 18, teamwork 17 why="As agreed"');
    expect(saidBy(drafted)).toContain('考核方案 v1 生效的全部日子');
    const published = await publishes(5);
    expect([published.version, published.movedWeight]).toEqual([3, null]);
    const scores = await company.as('wang', (work) => closedScores(work, october));
    expect(new Set(scores.map(({ scored }) => scored.scorecard.version))).toEqual(new Set([3]));
    expect(await differing()).toEqual([]);
    const shown = await company.as('wang', async (work) => scorecardShown(work, {}));
    expect(shown).toMatchObject({ version: 3, state: 'in-force', coming: { version: 2 }, beside: [1, 3] });
    const next = opening.with({ year: 2027, month: 1, day: 4 });
    expect(await company.as('wang', async (work) => scorecardShown(work, {}), next)).toMatchObject({ version: 2 });
  });

  it('count whatever was put right before, also where it had moved nothing by itself', async () => {
    expect(visitsOf(await kept('li'))?.standing?.target).toBe(60n);
  });
});

describe('nothing is drafted', () => {
  it.each([
    ['of a period that is open', 'change correct @Li Na visits 50 2026Q4 why=less', '没有已关账的得分用到'],
    ['of what is so already', 'change correct @Li Na visits 60 2026-10 why=less', '已经是这样了'],
    [
      'of a version that was put right already',
      'change correct scorecard v1 visits 15, teamwork 20 why=less',
      '用到这一版',
    ],
    ['of a version that there is not', 'change correct scorecard v9 visits 15 why=less', 'v9'],
    ['without a reason', 'change correct @Li Na visits 10 2026-10', '理由'],
  ])('%s', async (_, text, fact) => {
    const drafted = await company.db.change.count();
    expect(saidBy(await door.says('UWANG', text))).toContain(fact);
    expect(await company.db.change.count()).toBe(drafted);
  });

  it('of one’s own', async () => {
    expect(titleOf(await door.says('UZHOU', 'change correct East Two visits 10 2026-10 why=less'))).toContain('set by');
    expect(titleOf(await door.says('UHE', 'change correct scorecard v3 visits 10 why=less'))).toContain('drafted by');
  });
});
