import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { opening } from '../../../src/playground/company.ts';
import { indicatorWith } from '../../../src/services/indicators/read.ts';
import { recordLeave } from '../../../src/services/leave/record.ts';
import { report } from '../../../src/services/reports/report.ts';
import { closePeriod } from '../../../src/services/reviews/close.ts';
import { fillIn } from '../../../src/services/reviews/fill-in.ts';
import { missingToSettle, waive } from '../../../src/services/reviews/waive.ts';
import { storeTargets } from '../../../src/services/targets/store.ts';
import type { Work } from '../../../src/services/work.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);
const september = periodOf('month', Temporal.PlainDate.from('2026-09-01'), 1);

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const asks = (who: string, indicator: string, amount: bigint, period = september) =>
  company.as('wang', async (work) => {
    const of = { kind: 'person', id: company.idOf(who) } as const;
    const asked = indicatorWith(work, indicator);
    if (asked) await storeTargets(work, [{ of, indicator: asked, period, amount, reserve: 0n }]);
  });
const closes = (who: string, team: string, period = october) =>
  company.as(who, (work) => closePeriod(work, company.idOf(team), period));
const missing = (who: string, team: string, period = september) =>
  company.as(who, (work) => missingToSettle(work, company.idOf(team), period));
const says = (who: string, line: string) => company.as(who, (work) => report(work, line), opening);
const refused = (who: string, act: (work: Work) => Promise<unknown>) => refusal(company.as(who, act));

describe('closing a period', () => {
  it('is for the manager of the team, and refused to everybody else', async () => {
    expect(await refusal(closes('he', 'east-2'))).toEqual({ code: 'not-allowed' });
    expect(await refusal(closes('zhou', 'east-1'))).toEqual({ code: 'nothing-to-show' });
  });

  it('waits until it is over', async () => {
    const november = periodOf('month', Temporal.PlainDate.from('2026-11-01'), 1);
    expect(await refusal(closes('zhou', 'east-2', november))).toMatchObject({ code: 'period-runs' });
  });

  it('closes it for the team and leaves others alone', async () => {
    expect((await closes('zhou', 'east-2')).missing).toEqual([]);
    expect(await refusal(says('he', 'visits 1 10-20'))).toMatchObject({ code: 'period-closed', period: october });
    expect((await says('chen', 'visits 1 10-20')).items).toHaveLength(1);
    expect((await says('he', 'visits 1 11-17')).items).toHaveLength(1);
    expect(await refusal(closes('zhou', 'east-2'))).toEqual({ code: 'no-change' });
    const [row] = await company.db.audit.findMany({ where: { action: 'period.close' } });
    expect(row).toMatchObject({ actorId: company.idOf('zhou'), subject: `team:${company.idOf('east-2')}` });
  });

  it('leaves corrections to the open period, where it is closed for somebody, and only there', async () => {
    const { about } = await says('zhou', 'correct 2026-10 @He Miao visits -1 counted twice');
    expect(about).toEqual({ from: october.from, until: october.until });
    expect(await refusal(says('wang', 'correct 2026-10 @Li Na visits -1 counted twice'))).toMatchObject({
      code: 'not-to-correct',
    });
  });

  it('keeps days of leave and targets of the team as they are', async () => {
    const span = { from: Temporal.PlainDate.from('2026-10-20'), until: Temporal.PlainDate.from('2026-10-21') };
    const leaveOf = (who: string) => (work: Work) =>
      recordLeave(work, { personId: company.idOf(who), name: who, alias: null }, span);
    expect(await refused('zhou', leaveOf('he'))).toMatchObject({ code: 'period-closed' });
    expect(await company.as('wang', leaveOf('sun'))).toBeDefined();
  });

  it('of the company closes it for everybody', async () => {
    await closes('wang', 'company');
    expect(await refusal(says('chen', 'visits 1 10-20'))).toMatchObject({ code: 'period-closed' });
    const period = await company.db.period.findFirstOrThrow({ where: { kind: 'month', from: new Date('2026-10-01') } });
    expect(period.closedAt).not.toBeNull();
  });
});

describe('a number that is missing', () => {
  it('keeps the period open, and is named', async () => {
    await asks('he', 'visits', 60n);
    await asks('xu', 'follow-ups', 30n);
    const { missing: waitsFor } = await closes('zhou', 'east-2', september);
    expect(waitsFor.map(({ name, indicator }) => `${name} ${indicator.key}`).sort()).toEqual([
      '何苗 visits',
      '徐磊 follow-ups',
    ]);
    expect(await company.db.periodClosing.count({ where: { period: { from: new Date('2026-09-01') } } })).toBe(0);
  });

  it('can be filled in, for the last day of the period', async () => {
    const [target] = (await missing('zhou', 'east-2')).filter(({ indicator }) => indicator.key === 'visits');
    const east2 = company.idOf('east-2');
    const meant = { key: target?.key ?? '', typed: '12' };
    expect(await refused('he', (work) => fillIn(work, east2, september, meant))).toEqual({ code: 'not-allowed' });
    const filled = (typed: string) => company.as('zhou', (work) => fillIn(work, east2, september, { ...meant, typed }));
    expect(await filled('a dozen')).toBeUndefined();
    expect((await filled('12'))?.item.amount).toBe(12n);
    const entry = await company.db.entry.findFirstOrThrow({ where: { day: new Date('2026-09-30') } });
    expect(entry).toMatchObject({ personId: company.idOf('he'), recordedById: company.idOf('zhou'), amount: 12n });
  });

  it('can be waived with a reason by who writes the review, and then the period closes', async () => {
    const [target] = await missing('zhou', 'east-2');
    const east2 = company.idOf('east-2');
    const meant = { key: target?.key ?? '', reason: 'no customer of that kind' };
    expect(await refused('xu', (work) => waive(work, east2, september, meant))).toEqual({ code: 'not-allowed' });
    await company.as('zhou', (work) => waive(work, east2, september, meant));
    expect(await company.db.audit.findMany({ where: { action: 'review.waive' } })).toMatchObject([
      { reason: 'no customer of that kind', subject: `person:${company.idOf('xu')}` },
    ]);
    expect(await refused('zhou', (work) => waive(work, east2, september, meant))).toEqual({ code: 'no-change' });
    expect((await closes('zhou', 'east-2', september)).missing).toEqual([]);
  });

  it('is none of somebody who was away all the time, and none of what the scorecard does not have', async () => {
    const july = periodOf('month', Temporal.PlainDate.from('2026-07-01'), 1);
    await asks('li', 'visits', 60n, july);
    await asks('sun', 'learning', 10n, july);
    await company.db.leave.create({
      data: {
        ...{ orgId: company.org.id, id: crypto.randomUUID(), personId: company.idOf('li') },
        ...{ from: new Date('2026-07-01'), until: new Date('2026-07-31') },
        ...{ recordedAt: new Date(), recordedById: company.idOf('wang') },
      },
    });
    expect(await missing('wang', 'east-1', july)).toEqual([]);
  });
});
