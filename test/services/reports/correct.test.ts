import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { ownHistory } from '../../../src/services/reports/history.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
const october = { from: Temporal.PlainDate.from('2026-10-01'), until: Temporal.PlainDate.from('2026-10-31') };

/** No chat closes a period yet. */
const close = (from: string, until: string) =>
  company.db.period.create({
    data: {
      orgId: company.org.id,
      id: crypto.randomUUID(),
      kind: 'month',
      from: new Date(from),
      until: new Date(until),
      closedAt: new Date('2026-11-05T01:00:00Z'),
    },
  });

beforeAll(async () => {
  company = await foundCompany();
  await close('2026-10-01', '2026-10-31');
  await close('2026-09-01', '2026-09-30');
});
afterAll(() => company.close());

const says = (who: string, line: string, at = opening) => company.as(who, (work) => report(work, line), at);
const entriesOf = (who: string) => company.db.entry.count({ where: { personId: company.idOf(who) } });
const octoberOf = async (who: string) => {
  const { _sum } = await company.db.total.aggregate({
    where: {
      personId: company.idOf(who),
      indicator: 'visits',
      day: { gte: fromDay(october.from), lte: fromDay(october.until) },
    },
    _sum: { amount: true },
  });
  return _sum.amount;
};

describe('a correction of a closed period', () => {
  it('is entered today, refers back to the days it makes up for, and leaves them as they are', async () => {
    const before = await octoberOf('li');
    const { about, entryIds, items } = await says('wang', 'correct 2026-10 @李娜 visits -2 counted twice');
    expect([about, items[0]?.amount]).toEqual([october, -2n]);
    expect(await company.db.entry.findMany({ where: { id: { in: [...entryIds] } } })).toMatchObject([
      {
        personId: company.idOf('li'),
        recordedById: company.idOf('wang'),
        amount: -2n,
        note: 'counted twice',
        day: fromDay(opening.toPlainDate()),
        aboutFrom: fromDay(october.from),
        aboutUntil: fromDay(october.until),
      },
    ]);
    expect(await octoberOf('li')).toBe(before);
    expect(await company.db.audit.count({ where: { action: 'report.correct' } })).toBe(1);
    const { entries } = await company.as('li', ownHistory);
    expect(entries.find((entry) => entry.about)?.about).toEqual(october);
    expect(await company.db.announcement.count({ where: { personId: company.idOf('li'), kind: 'reported-for' } })).toBe(
      1,
    );
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('is named after the person too, and may be about one day, or about months that are all closed', async () => {
    const day = await says(
      'wang',
      'for 陈晨 correct 2026-10 visits -1 10-15 never took place',
      opening.add({ hours: 1 }),
    );
    expect(day.about?.from.toString()).toBe('2026-10-15');
    expect(day.day).toBeUndefined();
    await close('2026-07-01', '2026-08-31');
    const quarter = await says('wang', 'correct 2026Q3 @陈晨 visits -1', opening.add({ hours: 2 }));
    expect(quarter.about?.until.toString()).toBe('2026-09-30');
  });

  it('can be taken back, and is not what "the same as yesterday" means', async () => {
    await says('wang', 'correct 2026-10 @孙悦 visits -3', opening.add({ days: 40 }));
    expect(await refusal(says('sun', 'same', opening.add({ days: 41 })))).toEqual({ code: 'nothing-before' });
    const [undone] = await company.as('wang', (work) => undo(work), opening.add({ days: 40, minutes: 1 }));
    expect(undone?.amount).toBe(-3n);
  });

  it('is refused while one of the days is open', async () => {
    const before = await entriesOf('li');
    for (const period of ['2026-11', '2026Q4', '2026']) {
      expect(await refusal(says('wang', `correct ${period} @李娜 visits -2`))).toMatchObject({
        code: 'not-to-correct',
        why: 'open',
      });
    }
    expect(await entriesOf('li')).toBe(before);
  });

  it('is refused where the days of an indicator do not add up', async () => {
    expect(await refusal(says('wang', 'correct 2026-10 @李娜 csat 80 mistyped'))).toMatchObject({ why: 'no-sum' });
  });

  it('is the manager’s to make, and never one’s own', async () => {
    expect(await refusal(says('li', 'correct 2026-10 visits -2 counted twice'))).toEqual({ code: 'not-allowed' });
    expect(await refusal(says('wang', 'correct 2026-10 @王强 visits -2'))).toEqual({ code: 'not-allowed' });
    expect(await refusal(says('wang', 'correct 2026-10 visits -2 counted twice'))).toMatchObject({
      code: 'unreadable-report',
      reading: { kind: 'nobody-corrected' },
    });
    expect(await refusal(says('sun', 'correct 2026-10 @林岚 visits -2'))).toEqual({ code: 'nothing-to-show' });
  });

  it('is what a manager is pointed to who reports for a day of it', async () => {
    expect(await refusal(says('wang', 'for 李娜 visits 2 2026-10-15'))).toMatchObject({
      code: 'period-closed',
      yours: true,
    });
    expect(await refusal(says('li', 'visits 2 2026-10-15'))).toMatchObject({ code: 'period-closed', yours: false });
  });
});
