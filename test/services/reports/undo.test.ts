import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { refusal, refusals } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const reports = (who: string, line: string, at = opening) => company.as(who, (work) => report(work, line), at);
const undoes = (who: string, ids?: readonly string[]) => company.as(who, (work) => undo(work, ids));

async function visitsOf(who: string): Promise<bigint> {
  const { _sum } = await company.db.total.aggregate({
    where: { personId: company.idOf(who), indicator: 'visits' },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0n;
}

describe('taking back', () => {
  it('writes a correcting entry, and leaves the first where it is', async () => {
    const before = await visitsOf('chen');
    const { entryIds } = await reports('chen', 'visits 3 met Acme');
    expect(await visitsOf('chen')).toBe(before + 3n);
    const [undone] = await undoes('chen', entryIds);
    expect(await visitsOf('chen')).toBe(before);
    expect(undone?.standing?.actual).toBe(before);
    const rows = await company.db.entry.findMany({
      where: { OR: [{ id: { in: [...entryIds] } }, { correctsId: { in: [...entryIds] } }] },
      orderBy: { amount: 'asc' },
    });
    expect(rows.map(({ amount, note, correctsId }) => [amount, note, correctsId])).toEqual([
      [-3n, null, entryIds[0]],
      [3n, 'met Acme', null],
    ]);
  });

  it('without saying what takes the latest entry, then the one before', async () => {
    await reports('li', 'visits 4', opening.add({ minutes: 1 }));
    await reports('li', 'visits 5 yesterday', opening.add({ minutes: 2 }));
    expect((await undoes('li')).map(({ amount }) => amount)).toEqual([5n]);
    expect((await undoes('li')).map(({ amount }) => amount)).toEqual([4n]);
  });

  it('takes each entry once', async () => {
    const { entryIds } = await reports('sun', 'visits 2');
    await undoes('sun', entryIds);
    expect(await refusal(undoes('sun', entryIds))).toEqual({ code: 'nothing-to-undo' });
  });

  it('takes each entry once when it is pressed five times at the same moment', async () => {
    const before = await visitsOf('he');
    const { entryIds } = await reports('he', 'visits 2, new 1');
    const answers = await refusals(Array.from({ length: 5 }, () => undoes('he', entryIds)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(answers.filter(Boolean)).toEqual(Array(4).fill({ code: 'nothing-to-undo' }));
    expect(await visitsOf('he')).toBe(before);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('twice at the same moment takes the two latest entries', async () => {
    await reports('xu', 'visits 6', opening.add({ minutes: 1 }));
    await reports('xu', 'visits 7', opening.add({ minutes: 2 }));
    const undone = await Promise.all([undoes('xu'), undoes('xu')]);
    expect(undone.flat().map(({ amount }) => amount)).toEqual(expect.arrayContaining([6n, 7n]));
  });

  it('of what somebody else recorded finds nothing, as for an entry that does not exist', async () => {
    const { entryIds } = await reports('wu', 'visits 2');
    for (const ids of [entryIds, [randomUUID()]]) {
      expect(await refusal(undoes('ma', ids))).toEqual({ code: 'nothing-to-undo' });
    }
  });

  it('does not touch points that were confirmed', async () => {
    const points = await company.db.entry.findFirstOrThrow({ where: { source: 'task' } });
    expect(await refusal(undoes(points.recordedById, [points.id]))).toEqual({ code: 'nothing-to-undo' });
  });

  it('leaves the ledger as it was when it is refused', async () => {
    const before = await company.db.entry.count();
    await refusal(undoes('zhou'));
    expect(await company.db.entry.count()).toBe(before);
  });
});

describe('a closed period', () => {
  it('takes no entries and gives none back', async () => {
    const { entryIds } = await reports('xu', 'visits 2');
    const before = await company.db.entry.count();
    await company.db.period.updateMany({ data: { closedAt: new Date() } });
    const refused = { code: 'period-closed', period: { kind: 'quarter' } };
    expect(await refusal(reports('xu', 'visits 1'))).toMatchObject(refused);
    expect(await refusal(reports('xu', 'visits 1 10-09'))).toMatchObject(refused);
    expect(await refusal(undoes('xu', entryIds))).toMatchObject(refused);
    expect(await company.db.entry.count()).toBe(before);
    await company.db.period.updateMany({ data: { closedAt: null } });
  });
});
