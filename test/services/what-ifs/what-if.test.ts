import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, inbound, linesOf, openDoor, pressed, titleOf } from '../../support/door.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
  // What East Two is to reach in the next quarter, and what its people carry of it.
  for (const line of ['华东二队 销售额 700万', '@何苗 销售额 300万', '@徐磊 销售额 200万', '@马晓东 销售额 100万']) {
    await door.says('ou_wang', `目标 设 ${line} 2027Q1`);
  }
});
afterAll(() => company.close());

const press = async (...pressed: Parameters<Door['presses']>) => titleOf(await door.presses(...pressed));

/** The target as it stands in the next quarter, in 万. */
const standing = async (key: string): Promise<number> => {
  const id = company.idOf(key);
  const row = await company.db.target.findFirstOrThrow({
    where: {
      indicator: 'sales-amount',
      OR: [{ personId: id }, { teamId: id }],
      period: { from: new Date('2027-01-01') },
    },
    orderBy: { version: 'desc' },
  });
  return Number(row.amount) / 1_000_000;
};
const all = () => Promise.all(['east-2', 'he', 'xu', 'ma'].map(standing));

/** What somebody was told, and how many times it was worded. */
const toldTo = async (key: string) => {
  const rows = await company.db.announcement.findMany({
    where: { personId: company.idOf(key), kind: { in: ['target', 'proposal'] } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ kind, wanted }): [string, number] => [kind, wanted]);
};

describe('another target of a team', () => {
  it('keeps everybody’s proportion, and stores nothing until it is confirmed', async () => {
    const before = await company.db.target.count();
    const asked = await door.says('ou_wang', '目标 试算 华东二队 销售额 1400万 2027Q1');
    expect(titleOf(asked)).toBe('估算：华东二队 2027 一季度销售额目标 1,400万');
    expect(linesOf(asked)).toEqual([
      '现在是 700万，还没有改动',
      '何苗 300万 → 600万 · 马晓东 100万 → 200万',
      '徐磊 200万 → 400万',
      '目标拆下去有缺口：200万',
      '确认后，相关的人会收到通知',
    ]);
    expect(await company.db.target.count()).toBe(before);
    expect(await press('ou_li', asked, 'confirm-what-if')).toBe('没有可看的内容');
    expect(await press('ou_wang', asked, 'confirm-what-if')).toBe('已定：华东二队 2027 一季度销售额目标 1,400万');
    expect(await all()).toEqual([1400, 600, 400, 200]);
    expect(await press('ou_wang', asked, 'confirm-what-if')).toBe('这个已经处理过了，没有再改动');
    expect(await toldTo('he')).toEqual([
      ['target', 2],
      ['proposal', 1],
    ]);
    // The manager carries the target of the team.
    expect((await toldTo('zhou')).map(([kind]) => kind)).toEqual(['target', 'target']);
  });

  it('is not stored when it was discarded, or something has changed meanwhile', async () => {
    const before = await all();
    const discarded = await door.says('ou_wang', '目标 试算 华东二队 销售额 700万 2027Q1');
    expect(await press('ou_wang', discarded, 'discard-what-if')).toBe('没有改动，一切照旧');
    expect(await press('ou_wang', discarded, 'confirm-what-if')).toBe('这个已经处理过了，没有再改动');
    const outdated = await door.says('ou_wang', '目标 试算 华东二队 销售额 700万 2027Q1');
    await door.says('ou_wang', '目标 设 @何苗 销售额 650万 2027Q1');
    expect(await press('ou_wang', outdated, 'confirm-what-if')).toBe('情况变了，没有改动。请重新发一次');
    expect(await all()).toEqual([before[0], 650, ...before.slice(2)]);
    // What was asked about the number before is no question any more, and says so.
    expect((await toldTo('he'))[1]).toEqual(['proposal', 2]);
  });

  it('is only looked at by the team’s own manager, and while the period runs', async () => {
    const own = await door.says('UZHOU', 'goal whatif amount 8m 2027Q1');
    expect(titleOf(own)).toBe("Estimate: East Two's sales amount target for Q1 2027 at 8M");
    expect(linesOf(own)).toContain("A team's target is set by the manager above it, or an admin not leading it");
    const running = await door.says('ou_wang', '目标 试算 销售额 600万');
    expect(titleOf(running)).toBe('估算：华东一队四季度销售额目标 600万');
    expect(linesOf(running)).toContain('10-01 起锁定 · 期间开始以后，改目标要走变更');
    for (const told of [own, running]) expect(buttonsOf(told).map(({ action }) => action)).toEqual(['team-goals']);
  });

  it('is the same for everybody where the number does not add up', async () => {
    await door.says('ou_wang', '目标 设 华东二队 客户满意度 90 2027Q1');
    await door.says('ou_wang', '目标 设 @何苗 客户满意度 90 2027Q1');
    const asked = await door.says('ou_wang', '目标 试算 华东二队 客户满意度 95 2027Q1');
    expect(linesOf(asked)).toContain('何苗 90 → 95');
  });
});

it.each([
  ['by a rep', 'UCHEN', 'goal whatif amount 6m', "A team's target is set by the manager above it, or an admin"],
  ['for a person', 'UZHOU', 'goal whatif @He Miao amount 6m', '“何苗” is not clear to me'],
  [
    'where there is no target',
    'UZHOU',
    'goal whatif coaching 6',
    'East Two has no coaching sessions target for Q4 2026 yet',
  ],
  ['of what is so already', 'UZHOU', 'goal whatif amount 7m', 'It is so already. Nothing changed'],
  ['of no indicator', 'UZHOU', 'goal whatif vists 60', 'No indicator “vists”'],
])('nothing is shown %s', async (_, user, text, fact) => {
  expect(titleOf(await door.says(user, text))).toContain(fact);
});

it('what was meant by a word that is no indicator is one press away', async () => {
  const asked = await door.says('UZHOU', 'goal whatif vists 600');
  const [first] = buttonsOf(asked);
  expect(first?.action).toBe('what-if-line');
  const { now } = await door.receive(inbound('UZHOU', pressed('what-if-line', first?.value)));
  expect(titleOf(now)).toContain("Estimate: East Two's");
});
