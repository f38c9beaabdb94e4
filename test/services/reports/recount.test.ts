import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, linesOf, openDoor, titleOf } from '../../support/door.ts';
import { totalsAreRight } from '../../support/ledger.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());

const kept = async () => (await company.db.total.count()) + (await company.db.teamTotal.count());

describe('an admin who has the totals counted anew', () => {
  it('is told that all of them are right', async () => {
    const rows = await kept();
    expect(titleOf(await door.says('ou_wang', '重算'))).toBe(`核对了 ${rows.toLocaleString('en')} 行汇总，和记录一致`);
    expect(titleOf(await door.says('UWANG', 'rebuild'))).toContain('核对了');
  });

  it('is told what differed, and it is right by then', async () => {
    const { orgId, personId, indicator, day, amount } = await company.db.total.findFirstOrThrow({
      where: { personId: company.idOf('chen'), indicator: 'visits' },
      orderBy: { day: 'desc' },
    });
    const key = { orgId, personId, indicator, day };
    await company.db.total.update({
      where: { orgId_personId_indicator_day: key },
      data: { amount: amount + 7n },
    });
    await company.db.teamTotal.deleteMany({ where: { teamId: company.idOf('south') } });
    const told = await door.says('ou_wang', '重算');
    expect(titleOf(told)).toMatch(/^核对了 [\d,]+ 行汇总，\d+ 行不一致，已改正$/);
    expect(linesOf(told)[0]).toContain(`陈晨 · 客户拜访`);
    expect(linesOf(told)[0]).toContain(`${amount + 7n} 次，现在 ${amount} 次`);
    expect(await company.db.total.findUnique({ where: { orgId_personId_indicator_day: key } })).toMatchObject({
      amount,
    });
    expect(titleOf(await door.says('ou_wang', '重算'))).toContain('和记录一致');
    const audits = await company.db.audit.findMany({ where: { action: 'totals.rebuild' }, orderBy: { id: 'asc' } });
    expect(audits.map(({ after }) => (after as { wrong: number }).wrong > 0)).toContain(true);
  });

  it('loses no report of that moment', async () => {
    const where = { personId: company.idOf('li'), indicator: 'visits' };
    const sum = async () => (await company.db.total.aggregate({ where, _sum: { amount: true } }))._sum.amount ?? 0n;
    const before = await sum();
    const reports = Array.from({ length: 12 }, (_, index) => door.says('ou_li', `汇报 拜访 ${index + 1} 第${index}家`));
    const rebuilds = Array.from({ length: 3 }, () => door.says('ou_wang', '重算'));
    for (const told of await Promise.all(reports)) expect(titleOf(told)).toContain('已记');
    for (const told of await Promise.all(rebuilds)) expect(titleOf(told)).toContain('和记录一致');
    expect(await sum()).toBe(before + 78n);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
    expect(door.errors).toEqual([]);
  });
});

it('nobody else may, and that is written down', async () => {
  expect(titleOf(await door.says('UCHEN', 'rebuild'))).toBe('That is for admins, such as Wang Qiang');
  const refused = await company.db.audit.findMany({ where: { action: 'refused.admin-only' } });
  expect(refused.map(({ subject, outcome }) => `${subject} ${outcome}`)).toEqual(['command:rebuild refused']);
});
