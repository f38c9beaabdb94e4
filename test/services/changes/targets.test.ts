import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveChange } from '../../../src/services/changes/approve.ts';
import { withdrawChange } from '../../../src/services/changes/withdraw.ts';
import { divisionIn } from '../../../src/services/targets/division.ts';
import { readTargets } from '../../../src/services/targets/read.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, inbound, linesOf, openDoor, saidBy, titleOf } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());

/** What somebody's visits in the quarter come to, as it is read on a day. */
async function visitsOf(key: string, day: string): Promise<bigint | undefined> {
  const of = { personIds: [company.idOf(key)] };
  const targets = await company.as('wang', ({ tx, org }) => readTargets(tx, org.id, of, Temporal.PlainDate.from(day)));
  return targets.find(({ indicator }) => indicator === 'visits')?.amount;
}
const published = async (user: string, number: number): Promise<string> => {
  await door.says(user, `change simulate ${number}`);
  return titleOf(await door.says(user, `change publish ${number}`));
};

describe('a target of a period that runs', () => {
  it('is locked, and becomes another by a change that is one press away', async () => {
    const locked = await door.says('UWANG', 'goal set @Li Na visits 120');
    expect(buttonsOf(locked).map(({ action }) => action)).toEqual(['target-to-change']);
    const form = await door.presses('UWANG', locked, 'target-to-change');
    if (form.kind !== 'form') throw new Error(titleOf(form));
    expect(form.form.fields.map(({ name, value }) => [name, value])).toEqual([
      ['whose', `person:${company.idOf('li')}`],
      ['indicator', 'visits'],
      ['amount', '120'],
      ['period', '2026Q4'],
      ['from', undefined],
      ['why', undefined],
    ]);
    const values = {
      ...Object.fromEntries(form.form.fields.map(({ name, value }) => [name, value ?? ''])),
      why: '培训',
    };
    const submitted = { kind: 'submitted', form: 'change-target', state: {}, values } as const;
    const { now } = await door.receive(inbound('UWANG', submitted));
    // 58 days of 180 and 34 of 120, of 92.
    expect(linesOf(now)[0]).toBe('李娜 2026 四季度客户拜访 180 → 120 次，按天折算全期 158 次');
    expect(saidBy(now)).toContain('华东一队拆下去有缺口：22 次');
  });

  it('shows what it would mean and changes nothing, until it is published; then from its day on', async () => {
    const simulated = await door.says('UWANG', 'change simulate 1');
    expect(saidBy(simulated)).toMatch(/李娜：\d+ → \d+/);
    expect(await company.db.target.count({ where: { changeId: { not: null } } })).toBe(0);
    expect(titleOf(await door.says('UWANG', 'change publish 1'))).toContain('11-28');
    expect([await visitsOf('li', '2026-11-27'), await visitsOf('li', '2026-11-28')]).toEqual([180n, 158n]);
    const row = await company.db.target.findFirstOrThrow({ where: { changeId: { not: null } } });
    expect([row.stated, row.version]).toEqual([120n, 2]);
    const before = await company.as('wang', async (work) => {
      const team = company.idOf('east-1');
      const [visits] = work.org.rules.indicators.filter(({ key }) => key === 'visits');
      const period = {
        kind: 'quarter',
        from: Temporal.PlainDate.from('2026-10-01'),
        until: Temporal.PlainDate.from('2026-12-31'),
      } as const;
      return visits ? divisionIn(work, team, visits, period) : undefined;
    });
    expect(before).toMatchObject({ parent: 540n, children: 540n });
  });

  it('is told to whom it concerns, with their own score and nothing of others', async () => {
    const told = await company.db.announcement.findMany({ where: { kind: 'change-for-me' } });
    expect(told.map(({ personId }) => personId)).toEqual([company.idOf('li')]);
    expect(titleOf(await door.says('UCHEN', 'change 1'))).toContain('Nothing to show');
    expect(saidBy(await door.says('ou_li', '变更 1'))).toContain('180 → 120');
  });

  it('takes another change only after the one that is to come', async () => {
    const sooner = await door.says('UWANG', 'change target @Li Na visits 100 from=2026-11-25 why=less');
    expect(titleOf(sooner)).toContain('先撤回它');
    const later = await door.says('UWANG', 'change target @Li Na visits 60 from=2026-12-15 why=less');
    expect(linesOf(later)[0]).toBe('李娜 2026 四季度客户拜访 120 → 60 次，按天折算全期 147 次');
    expect(await published('UWANG', 2)).toContain('12-15');
    expect(await visitsOf('li', '2026-12-31')).toBe(147n);
  });

  it('comes to what it would have without one that is withdrawn', async () => {
    await door.says('UWANG', 'change withdraw 1');
    // 75 days of 180 and 17 of 60.
    expect([await visitsOf('li', '2026-11-30'), await visitsOf('li', '2026-12-31')]).toEqual([180n, 158n]);
    await door.says('UWANG', 'change withdraw 2');
    expect(await visitsOf('li', '2026-12-31')).toBe(180n);
    expect(await company.db.target.count({ where: { changeId: { not: null } } })).toBe(0);
  });
});

describe('a team’s target is changed with those below', () => {
  it('out of what was looked at as a what-if', async () => {
    const shown = await door.says('ou_wang', '目标 试算 华东二队 拜访 360');
    expect(buttonsOf(shown).map(({ action }) => action)).toEqual(['target-to-change', 'team-goals']);
    const form = await door.presses('ou_wang', shown, 'target-to-change');
    if (form.kind !== 'form') throw new Error(titleOf(form));
    expect(form.form.fields.map(({ name }) => name)).toEqual(['from', 'why']);
    const values = { from: '2026-12-01', why: '展会取消' };
    const submitted = { kind: 'submitted', form: 'change-target', state: form.form.state, values } as const;
    const { now } = await door.receive(inbound('ou_wang', submitted));
    expect(linesOf(now)[0]).toBe('华东二队 2026 四季度客户拜访 540 → 360 次，按天折算全期 479 次');
    expect(saidBy(now)).toContain('何苗 2026 四季度客户拜访 180 → 120 次，按天折算全期 160 次');
    // Three times 160 are more than 479: what rounding leaves has a name.
    expect(saidBy(now)).toContain('华东二队拆下去有超配：1 次');
    expect(await published('ou_wang', 3)).toContain('12-01');
    expect(await visitsOf('he', '2026-12-01')).toBe(160n);
    expect(saidBy(await door.says('UHE', 'change 3'))).toContain('and 2 other targets');
  });
});

describe('nobody changes their own', () => {
  it.each([
    ['the team that one leads', 'UZHOU', 'change target East Two visits 400 why=less', "A team's target is set by"],
    ['oneself', 'UZHOU', 'change target @Zhou Min visits 10 why=less', 'Nobody sets their own target'],
    ['as a rep', 'UHE', 'change target @Ma Xiaodong visits 10 why=less', 'Targets are set by a manager'],
  ])('%s', async (_, user, text, fact) => {
    expect(titleOf(await door.says(user, text))).toContain(fact);
  });

  it('nor approves it, nor takes back what lowers it', async () => {
    const { db, idOf } = company;
    await db.person.updateMany({ where: { id: { in: [idOf('he'), idOf('lin')] } }, data: { admin: true } });
    await door.says('UZHOU', 'change target @He Miao follow-ups 100 why=less');
    await door.says('UZHOU', 'change simulate 4');
    expect(saidBy(await door.says('UZHOU', 'change publish 4'))).toContain('0 of 1');
    const own = company.as('he', (work) => approveChange({ ...work, actor: { ...work.actor, admin: true } }, 4));
    expect(await refusal(own)).toMatchObject({ code: 'not-change-approver', why: 'own' });
    await company.as('lin', (work) => approveChange({ ...work, actor: { ...work.actor, admin: true } }, 4));
    const back = company.as('he', (work) => withdrawChange({ ...work, actor: { ...work.actor, admin: true } }, 4));
    expect(await refusal(back)).toMatchObject({ code: 'not-your-target' });
  });
});

describe('nothing is drafted', () => {
  it.each([
    ['of a day that has come', 'change target @Xu Lei visits 10 from=2026-11-18 why=less', '已经到了'],
    ['of a day after the period', 'change target @Xu Lei visits 10 from=2027-01-05 why=less', '不在这个目标的周期里'],
    ['of what is so already', 'change target @Xu Lei teamwork 60 why=less', '已经是这样了'],
    ['of a target that there is not', 'change target @Xu Lei coaching 5 why=less', '没有'],
    ['without a reason', 'change target @Xu Lei visits 10', '理由'],
  ])('%s', async (_, text, fact) => {
    const before = await company.db.change.count();
    expect(saidBy(await door.says('UWANG', text))).toContain(fact);
    expect(await company.db.change.count()).toBe(before);
  });
});

it('a target of a period to come is not set anew beside a change of it', async () => {
  await door.says('UWANG', 'goal set @Xu Lei visits 90 2027Q1');
  await door.says('UWANG', 'change target @Xu Lei visits 60 2027Q1 from=2027-02-01 why=less');
  const { number } = await company.db.change.findFirstOrThrow({ orderBy: { number: 'desc' } });
  await published('UWANG', number);
  const locked = await door.says('UWANG', 'goal set @Xu Lei visits 80 2027Q1');
  expect(saidBy(locked)).toContain('已有变更于 02-01 生效');
  expect(await visitsOf('xu', '2027-01-31')).toBe(90n);
});
