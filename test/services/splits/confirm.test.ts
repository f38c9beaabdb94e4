import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, inbound, openDoor, pressed, titleOf } from '../../support/door.ts';
import { foundNeighbour, neighbour } from '../../support/neighbour.ts';
import { aims, aimsOf, tableOf } from '../../support/splits.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
  await aims(company, {
    'east-1': 900_000_000n,
    'east-2': 700_000_000n,
    'south-1': 800_000_000n,
    east: 1_600_000_000n,
  });
});
afterAll(() => company.close());

const press = async (...pressed: Parameters<Door['presses']>) => titleOf(await door.presses(...pressed));

const people = ['he', 'ma', 'xu'] as const;

describe('a split that is confirmed', () => {
  it('is stored once, as it was shown, with what is kept back, and audited', async () => {
    const told = await door.says('UZHOU', 'goal split amount equal reserve=10万');
    expect(await press('UZHOU', told, 'confirm-split')).toBe('Split stored, 3 people are asked');
    expect(await press('UZHOU', told, 'confirm-split')).toContain('decided before');
    expect(await aimsOf(company, people)).toEqual({ he: 230_000_000n, ma: 230_000_000n, xu: 230_000_000n });
    const [team] = await company.db.target.findMany({
      where: { teamId: company.idOf('east-2'), indicator: 'sales-amount', period: { from: new Date('2027-01-01') } },
      orderBy: { version: 'desc' },
    });
    expect(team).toMatchObject({ version: 2, amount: 700_000_000n, reserve: 10_000_000n });
    const audited = await company.db.audit.findMany({
      where: { action: 'target.set', actorId: company.idOf('zhou') },
    });
    expect(audited).toHaveLength(4);
  });

  it('once more becomes the next version, and leaves alone who keeps the same', async () => {
    const versionsOf = (key: string) =>
      company.db.target.count({
        where: { personId: company.idOf(key), indicator: 'sales-amount', period: { from: new Date('2027-01-01') } },
      });
    const form = await door.says('UZHOU', 'goal split amount hand');
    if (form.kind !== 'form') throw new Error('a form was asked for');
    const values = {
      [company.idOf('he')]: '240万',
      [company.idOf('ma')]: '220万',
      [company.idOf('xu')]: '230万',
      reserve: '10万',
    };
    const { state } = form.form;
    const told = await door.receive(inbound('UZHOU', { kind: 'submitted', form: 'split-by-hand', state, values }));
    await press('UZHOU', told.now, 'confirm-split');
    expect(await aimsOf(company, people)).toEqual({ he: 240_000_000n, ma: 220_000_000n, xu: 230_000_000n });
    expect([await versionsOf('he'), await versionsOf('xu')]).toEqual([2, 1]);
  });

  it('is a first value for who has none in a period that runs; the others keep theirs', async () => {
    await company.db.target.deleteMany({ where: { personId: company.idOf('wu'), indicator: 'visits' } });
    const told = await door.says('ULIN', 'goal split visits equal 2026Q4');
    expect(titleOf(told)).toBe('Split preview (not stored): 540 for 1 person');
    expect(await press('ULIN', told, 'confirm-split')).toBe('Split stored, 1 person is told');
    const rows = await company.db.target.findMany({
      where: { indicator: 'visits', personId: { in: ['huang', 'wu', 'ouyang'].map(company.idOf) } },
    });
    expect(rows.map(({ amount, version }) => [amount, version])).toEqual([
      [180n, 1],
      [180n, 1],
      [180n, 1],
    ]);
  });

  it('leaves out the manager’s own part, which is for the manager above', async () => {
    const { db, org, idOf } = company;
    const from = new Date('2026-01-01');
    await db.membership.createMany({
      data: [
        { orgId: org.id, teamId: idOf('south'), personId: idOf('ouyang'), role: 'manager', from },
        { orgId: org.id, teamId: idOf('company'), personId: idOf('wang'), role: 'manager', from },
      ],
    });
    const told = await door.says('UOUYANG', 'goal split amount equal South One');
    expect(titleOf(told)).toBe('Split preview (not stored): 8M for 2 people');
    expect(JSON.stringify(told)).toMatch(/Your own part, 2,666,666\.6[67], is for Wang Qiang to set/);
    await press('UOUYANG', told, 'confirm-split');
    expect(await aimsOf(company, ['huang', 'ouyang', 'wu'])).toMatchObject({ ouyang: undefined });
    expect((await aimsOf(company, ['wu'])).wu).toBeGreaterThan(0n);
    const [left] = await tableOf(company, door).toldTo('wang');
    expect(left).toMatch(
      /^Ouyang Mingxuan's own part is yours to set: 2,666,666\.6[67] is left for it\nSouth One · Q1 2027/,
    );
    const part = { person: idOf('ouyang'), indicator: 'sales-amount', period: '2027Q1', amount: '266666667' };
    const sets = async (user: string) => titleOf((await door.receive(inbound(user, pressed('set-part', part)))).now);
    expect(await sets('UOUYANG')).toContain('Targets are set by a manager');
    expect(await sets('UWANG')).toContain('欧阳明轩');
    expect((await tableOf(company, door).toldTo('wang'))[0]).toContain('own part is set: 2,666,666.67');
  });

  it('nor that of a team which the manager leads as well', async () => {
    const { db, org, idOf } = company;
    const from = new Date('2026-01-01');
    const leads = { orgId: org.id, teamId: idOf('south'), personId: idOf('lin'), role: 'manager', from } as const;
    await db.membership.create({ data: leads });
    await aims(company, { south: 900_000_000n });
    const told = await door.says('ULIN', 'goal split amount equal South Region 2027Q1');
    expect(JSON.stringify(told)).toContain('Your own part, 9M, is for Wang Qiang to set');
    await press('ULIN', told, 'confirm-split');
    expect(await aimsOf(company, ['south-1'])).toEqual({ 'south-1': 800_000_000n });
    expect((await tableOf(company, door).toldTo('wang')).at(-1)).toMatch(/^South One's own part is yours to set: 9M/);
    const part = { team: idOf('south-1'), indicator: 'sales-amount', period: '2027Q1', amount: '900000000' };
    const sets = async (user: string) => titleOf((await door.receive(inbound(user, pressed('set-part', part)))).now);
    expect(await sets('ULIN')).toContain("A team's target is set by the manager above it");
    expect(await sets('UWANG')).toContain('900万');
    expect(await aimsOf(company, ['south-1'])).toEqual({ 'south-1': 900_000_000n });
  });
});

it('what a manager carries beside it stands, and is no part of what is divided', async () => {
  await aims(company, { zhou: 70_000_000n }, { kind: 'person' });
  const told = await door.says('UZHOU', 'goal split amount equal reserve=0');
  expect(JSON.stringify(told)).toContain('He Miao 2.1M (was');
  expect(JSON.stringify(told)).toContain('As they stand: Zhou Min 700K');
  await press('UZHOU', told, 'confirm-split');
  expect(await aimsOf(company, ['zhou', 'he'])).toEqual({ zhou: 70_000_000n, he: 210_000_000n });
});

describe('nothing is stored', () => {
  const untouched = async (act: () => Promise<string>, fact: string): Promise<void> => {
    const before = await company.db.target.count();
    expect(await act()).toContain(fact);
    expect(await company.db.target.count()).toBe(before);
  };

  it('of what was discarded', async () => {
    const told = await door.says('ou_wang', '目标 拆 销售额 平均 华东一队');
    expect(await press('ou_wang', told, 'discard-split')).toBe('没有拆解，一切照旧');
    await untouched(() => press('ou_wang', told, 'confirm-split'), '已经处理过');
  });

  it('where a target has changed since, or who is there', async () => {
    const told = await door.says('ou_wang', '目标 拆 销售额 平均 华东一队');
    await aims(company, { li: 1n }, { kind: 'person' });
    await untouched(() => press('ou_wang', told, 'confirm-split'), '情况变了');
    const again = await door.says('ou_wang', '目标 拆 销售额 平均 华东一队');
    await aims(company, { 'east-1': 910_000_000n });
    await untouched(() => press('ou_wang', again, 'confirm-split'), '情况变了');
  });

  it('for who may not any more, for somebody else, and for another company', async () => {
    const told = await door.says('UZHOU', 'goal split amount equal');
    await untouched(() => press('ULIN', told, 'confirm-split'), 'Nothing to show');
    await foundNeighbour(company.db);
    const { user, ...workspace } = neighbour;
    await untouched(() => press(user, told, 'confirm-split', workspace), 'Nothing to show');
    await company.db.membership.updateMany({
      where: { personId: company.idOf('zhou') },
      data: { role: 'member' },
    });
    await untouched(() => press('UZHOU', told, 'confirm-split'), 'A manager does this');
    await company.db.membership.updateMany({ where: { personId: company.idOf('zhou') }, data: { role: 'manager' } });
  });
});
