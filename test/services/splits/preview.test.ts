import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/ports/messenger.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { crowd } from '../../support/crowd.ts';
import { type Door, inbound, openDoor, said, saidBy, titleOf } from '../../support/door.ts';
import { foundNeighbour, neighbour } from '../../support/neighbour.ts';
import { aims, aimsOf } from '../../support/splits.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
  await aims(company, {
    company: 2_400_000_000n,
    'east-1': 890_000_000n,
    'east-2': 700_000_000n,
    'south-1': 800_000_000n,
  });
});
afterAll(() => company.close());

const lineOf = (told: Answer, index: number): string => saidBy(told).split('\n')[index] ?? '';

async function fill(user: string, told: Answer, values: Record<string, string>): Promise<Answer> {
  if (told.kind !== 'form' && told.kind !== 'form-errors') throw new Error(`no form: ${titleOf(told)}`);
  const { form, state, fields } = told.form;
  const before = Object.fromEntries(fields.map(({ name, value }) => [name, value ?? '']));
  const submitted = { kind: 'submitted', form, state, values: { ...before, ...values } } as const;
  return (await door.receive(inbound(user, submitted))).now;
}

describe('a manager sees how a target would be divided', () => {
  it('equally to the last cent, for the own team and the next period that has a target', async () => {
    const told = await door.says('UZHOU', 'goal split amount equal');
    const [, parts = '', ...rest] = saidBy(told).split('\n');
    expect(titleOf(told)).toBe('Split preview (not stored): 7M for 3 people');
    expect(parts).toMatch(/^He Miao [\d,.]+ · Ma Xiaodong [\d,.]+ · Xu Lei [\d,.]+$/);
    expect([...parts.matchAll(/[\d,.]+\d/g)].map(([text]) => text).sort()).toEqual([
      '2,333,333.33',
      '2,333,333.33',
      '2,333,333.34',
    ]);
    expect(rest).toEqual([
      'Total CNY 7,000,000.00, equal to the target · gap 0',
      'East Two · Q1 2027 · sales amount · split equally',
      '[Confirm split] [Edit] [Discard]',
    ]);
    expect(await aimsOf(company, ['he', 'ma', 'xu'])).toEqual({ he: undefined, ma: undefined, xu: undefined });
  });

  it('with a reserve, in the words of either language', async () => {
    const told = await door.says('ou_wang', '目标 拆 销售额 平均 华东一队 2027Q1 预留=20万');
    expect(lineOf(told, 0)).toBe('拆解预览（还没生效）：890万 = 3 人 870万 + 预留 20万');
    expect(lineOf(told, 1)).toBe('陈晨 290万 · 李娜 290万 · 孙悦 290万');
  });

  it('by what was reached in the quarter that runs', async () => {
    const told = await door.says('UZHOU', 'goal split amount last');
    const parts = [...lineOf(told, 1).matchAll(/([\d,.]+)(?: ·|$)/g)].map(([, text]) =>
      Number(text?.replaceAll(',', '')),
    );
    expect(parts).toHaveLength(3);
    expect(parts[0]).toBeGreaterThan(parts[1] ?? 0);
    expect(lineOf(told, 2)).toContain('equal to the target');
  });

  it('by when people joined', async () => {
    const where = { orgId_id: { orgId: company.org.id, id: company.idOf('ma') } };
    await company.db.person.update({ where, data: { joinedOn: new Date('2026-12-31') } });
    const told = await door.says('UZHOU', 'goal split amount ramp');
    // He and Xu carry a full target; in his first 91 days Ma carries about half of one.
    expect(lineOf(told, 1)).toMatch(/^He Miao 2,7[\d,.]+ · Ma Xiaodong 1,4[\d,.]+ · Xu Lei 2,7[\d,.]+$/);
  });

  it('among the teams below, by their people', async () => {
    const told = await door.says('UWANG', 'goal split amount headcount company');
    expect(lineOf(told, 1)).toBe('华东大区 1,600万 · 华南大区 800万');
  });

  it('among those beside the teams as well, who are in none of them', async () => {
    const [keyAccounts = ''] = await crowd(company, 1);
    const { db, org, idOf } = company;
    const belongs = { orgId: org.id, teamId: idOf('east'), personId: keyAccounts, from: new Date('2026-01-01') };
    await db.membership.create({ data: { ...belongs, role: 'member' } });
    await aims(company, { east: 1_400_000_000n });
    const told = await door.says('UWANG', 'goal split amount headcount East Region');
    // East One is for somebody else: its target is the own one of who leads it.
    expect(lineOf(told, 0)).toBe('拆解预览（还没生效）：1,400万，1 个团队和 1 人');
    expect(lineOf(told, 1)).toContain('200万');
    expect(saidBy(told)).toContain('你自己的部分 600万，由别的管理员来定');
    await db.membership.deleteMany({ where: { personId: keyAccounts } });
  });

  it('as the same target for everybody where it does not add up over people', async () => {
    await aims(company, { 'east-2': 8_500n }, { key: 'renewal-rate' });
    const told = await door.says('UZHOU', 'goal split renewal rate equal');
    expect(saidBy(told)).toContain('the same 85% for 3 people\nHe Miao 85% · Ma Xiaodong 85% · Xu Lei 85%');
  });

  it('of the team whose chat it is, if that is the manager’s too', async () => {
    const eastOne = { id: 'CEAST1', direct: false };
    expect(saidBy(await door.says('UWANG', 'goal split amount equal', { chat: eastOne }))).toContain('华东一队');
    expect(saidBy(await door.says('UZHOU', 'goal split amount equal', { chat: eastOne }))).toContain('East Two');
  });
});

describe('a form', () => {
  it('asks for what was not typed, and shows the preview', async () => {
    const form = await door.says('UZHOU', 'goal split');
    expect(titleOf(form)).toBe('Split: East Two');
    const wrong = await fill('UZHOU', form, { period: 'some day', reserve: 'a lot' });
    expect(wrong.kind === 'form-errors' && wrong.form.fields.map(({ error }) => error).filter(Boolean)).toEqual([
      '“some day” is no month, quarter or year. Nothing was recorded',
      '“a lot” does not read as a number, nothing was recorded',
    ]);
    const none = await fill('UZHOU', wrong, { period: '2028Q1', reserve: '' });
    expect(none.kind === 'form-errors' && none.form.fields.find(({ error }) => error)).toMatchObject({
      name: 'period',
      value: '2028Q1',
      error: 'East Two has no sales amount target for Q1 2028 yet',
    });
    expect(lineOf(await fill('UZHOU', none, { period: '2027Q1', reserve: '100k' }), 0)).toBe(
      'Split preview (not stored): 7M = 3 people 6.9M + reserve 100K',
    );
  });

  it('begins with what was typed where the way is missing', async () => {
    const form = await door.says('UZHOU', 'goal split visits 2027-02 reserve=5');
    expect(form.kind === 'form' && form.form.fields.map(({ value }) => value)).toEqual([
      'visits',
      '2027-02',
      'equal',
      '5',
    ]);
  });

  it('takes a number for each, and names what is wrong with which', async () => {
    const form = await door.says('UZHOU', 'goal split amount hand');
    const [he, ma, xu] = ['he', 'ma', 'xu'].map(company.idOf) as [string, string, string];
    expect(form.kind === 'form' && form.form.fields.map(({ label, value }) => `${label} ${value}`)).toEqual([
      ...['He Miao', 'Ma Xiaodong', 'Xu Lei'].map((name) => expect.stringMatching(`^${name} 2,333,333.3[34]$`)),
      'Reserve 0',
    ]);
    const wrong = await fill('UZHOU', form, { [he]: 'much', [ma]: '-1' });
    expect(wrong.kind === 'form-errors' && wrong.form.fields.map(({ error }) => Boolean(error))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const uneven = await fill('UZHOU', wrong, { [he]: '250万', [ma]: '200万', [xu]: '235万', reserve: '10万' });
    expect(saidBy(uneven)).toContain('7M for 3 people, gap 50K');
    const edited = await door.presses('UZHOU', uneven, 'edit-split');
    const even = await fill('UZHOU', edited, { [xu]: '240万' });
    expect(lineOf(even, 0)).toBe('Split preview (not stored): 7M = 3 people 6.9M + reserve 100K');
    expect(titleOf(await door.presses('UZHOU', uneven, 'confirm-split'))).toContain('decided before');
  });

  it('of another team is not theirs to send', async () => {
    const submitted = {
      kind: 'submitted',
      form: 'goal-split',
      state: { team: company.idOf('south-1') },
      values: { indicator: 'sales-amount', period: '2027Q1', method: 'equal' },
    } as const;
    expect(titleOf((await door.receive(inbound('UZHOU', submitted))).now)).toContain(
      'The manager above or an admin does this',
    );
    const forged = { ...submitted, state: { team: 'x' } };
    expect(titleOf((await door.receive(inbound('UZHOU', forged))).now)).toContain('Nothing to show');
  });
});

describe('who may not, or has nothing to split', () => {
  it.each([
    ['UCHEN', 'goal split amount equal', 'A manager does this, yours is Wang Qiang'],
    ['UCHEN', 'goal split', 'A manager does this, yours is Wang Qiang'],
    ['UZHOU', 'goal split amount equal East One', 'The manager above or an admin does this'],
    ['UZHOU', 'goal split prospects equal', 'East Two has no prospects developed target for Q1 2027 yet'],
    ['UZHOU', 'goal split vists equal', 'No indicator “vists”'],
    ['UZHOU', 'goal split amount equal Eest Two', 'No team “Eest Two”'],
    ['UZHOU', 'goal split amount equal reserve=lots', '“lots”'],
    ['UZHOU', 'goal split amount equal reserve=700万', 'Nothing is left to split'],
    ['UZHOU', 'goal split amount equal reserve=-1', 'less than 0'],
    ['UZHOU', 'goal split amount equal 2026Q4', 'the Q4 targets of He Miao, Ma Xiaodong and 1 more are locked'],
  ])('%s says %s and reads %s', async (user, text, fact) => {
    expect(saidBy(await door.says(user, text))).toContain(fact);
  });

  it('nor somebody of another company', async () => {
    await foundNeighbour(company.db);
    const { user, ...workspace } = neighbour;
    const told = await door.receive(inbound(user, said('goal split amount equal'), workspace));
    expect(saidBy(told.now)).toContain('Nothing to show');
  });
});
