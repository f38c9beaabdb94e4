import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawRecord } from '../../../src/domain/sources/reading.ts';
import { applyRecords } from '../../../src/services/sources/apply.ts';
import { readQueue } from '../../../src/services/sources/queue.ts';
import { sayOfRecord } from '../../../src/services/sources/say-record.ts';
import { settleOwner } from '../../../src/services/sources/settle-owner.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { answered, inbound, openDoor, pressed, titleOf } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';
import { connectSource, dealMapping, groundFor, inForce, putIntoForce } from '../../support/source.ts';

let company: Company;
let mappingId: string;
beforeAll(async () => {
  company = await foundCompany();
  const { db, idOf } = company;
  await db.person.updateMany({ where: { id: idOf('li') }, data: { email: 'li@acme.example' } });
  const rules = { ...dealMapping.rules, currency: 'CurrencyIsoCode' };
  mappingId = await putIntoForce(company, await connectSource(company, 'salesforce'), { ...dealMapping, rules });
});
afterAll(() => company.close());

const deal: RawRecord['values'] = {
  ...{ Amount: '500', CurrencyIsoCode: 'CNY', CloseDate: '2026-11-16', IsWon: 'true' },
  ...{ 'Owner.Email': 'li@acme.example', 'Account.Name': 'Nova' },
};
const comes = async (id: string, changed: RawRecord['values'] = {}) => {
  const mapping = await inForce(company, mappingId);
  const ground = await groundFor(company, mapping);
  return company.as('wang', (work) => applyRecords(work, mapping, ground, [{ id, values: { ...deal, ...changed } }]));
};
const says = (record: string, typed: string, who = 'wang') =>
  company.as(who, (work) => sayOfRecord(work, { mapping: 1, record }, typed));
const waits = async () =>
  (await company.as('wang', (work) => readQueue(work, 1))).items.flatMap((item) =>
    item.is === 'record' ? [`${item.id} ${item.why} ${item.asks ?? ''}`.trim()] : [],
  );
async function counts(record: string) {
  const row = await company.db.sourceRecord.findFirst({
    where: { mappingId, externalId: record },
    include: { entry: { select: { amount: true, day: true, personId: true } } },
  });
  const { entry, state, why } = row ?? {};
  return entry ? `${entry.amount} ${entry.day.toISOString().slice(0, 10)}` : `${state} ${why ?? ''}`.trim();
}

describe('a record in another currency', () => {
  it('counts what an admin says it comes to, as long as it says the same', async () => {
    await comes('usd', { CurrencyIsoCode: 'USD' });
    expect(await waits()).toEqual(['usd other-currency amount']);
    expect(await says('usd', '3,600')).toMatchObject({ is: 'counted', amount: 360_000n });
    expect([await counts('usd'), await waits()]).toEqual(['360000 2026-11-16', []]);
    const entries = await company.db.entry.count();
    expect(await comes('usd', { CurrencyIsoCode: 'USD' })).toMatchObject({
      counted: 0,
      changed: 0,
      back: 0,
      waiting: 0,
    });
    expect(await company.db.entry.count()).toBe(entries);
    const other = { CurrencyIsoCode: 'USD', 'Account.Name': 'Nova Ltd' };
    expect(await comes('usd', other)).toMatchObject({ changed: 1, waiting: 0 });
    expect(await counts('usd')).toBe('360000 2026-11-16');
    expect(await comes('usd', { CurrencyIsoCode: 'USD', Amount: '800' })).toMatchObject({ back: 1, waiting: 1 });
    expect([await counts('usd'), await waits()]).toEqual(['waiting other-currency', ['usd other-currency amount']]);
    expect(await comes('usd', { Amount: '800' })).toMatchObject({ counted: 1 });
    expect(await counts('usd')).toBe('80000 2026-11-16');
  });

  it('counts nothing that nobody can read, or that is in another one again', async () => {
    await comes('eur', { CurrencyIsoCode: 'EUR' });
    expect([await says('eur', '$500'), await says('eur', 'ten or so'), await says('eur', '1.234')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await says('eur', '¥3.9k')).toMatchObject({ is: 'counted', amount: 390_000n });
  });
});

describe('a record with something that cannot be read', () => {
  it('counts once all of it has been said, and whose it is', async () => {
    await comes('all', { Amount: 'tbd', CloseDate: 'soon', 'Owner.Email': 'nova@partner.example' });
    expect(await says('all', '2026-11-17')).toEqual({ is: 'waiting', why: 'unreadable-amount' });
    expect(await says('all', '1000')).toEqual({ is: 'waiting', why: 'unknown-owner' });
    await company.as('wang', (work) => settleOwner(work, 'salesforce', 'nova@partner.example', company.idOf('li')));
    expect(await counts('all')).toBe('100000 2026-11-17');
  });

  it('is passed over on a day on which the mapping does not count', async () => {
    await comes('early', { CloseDate: null });
    expect(await says('early', '2026-10-17')).toEqual({ is: 'passed' });
    expect([await counts('early'), await waits()]).toEqual(['gone', []]);
  });

  it('is for admins, and for what waits', async () => {
    await comes('none', { Amount: null });
    expect(await refusal(says('none', '1', 'li'))).toMatchObject({ code: 'admin-only' });
    expect(await refusal(says('usd', '1'))).toEqual({ code: 'no-record' });
    expect(await refusal(says('no such', '1'))).toEqual({ code: 'no-record' });
  });

  it('is settled from the queue, by what it counts or by leaving it out, and the audit has both', async () => {
    const door = openDoor(company);
    await comes('left', { CurrencyIsoCode: 'USD', Amount: '7' });
    const settles = async (record: string, values: Readonly<Record<string, string>>) => {
      const form = await answered(door, inbound('UWANG', pressed('source-record', { mapping: 1, record })));
      if (form.kind !== 'form') throw new Error('no form was opened');
      const filled = { kind: 'submitted', form: 'source-record', state: form.form.state, values } as const;
      return answered(door, inbound('UWANG', filled));
    };
    const wrong = await settles('none', { what: 'count', say: 'ten or so' });
    expect(wrong.kind).toBe('form-errors');
    expect(JSON.stringify(wrong)).toContain('ten or so');
    expect(titleOf(await settles('none', { what: 'count', say: '12万' }))).toBe('已计入：销售额 ¥120,000，11-16');
    expect(titleOf(await settles('left', { what: 'leave' }))).toBe('不计入了，谁的数都不变');
    expect([await waits(), await counts('left'), door.errors]).toEqual([[], 'gone other-currency', []]);
    const said = await company.db.audit.findFirst({ where: { action: 'source.say' }, orderBy: { id: 'desc' } });
    expect(said).toMatchObject({
      subject: `mapping:${mappingId}`,
      before: { record: 'none', why: 'no-amount' },
      after: { record: 'none', amount: '12000000' },
    });
  });
});
