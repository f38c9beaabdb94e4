import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ground, RawRecord } from '../../../src/domain/sources/reading.ts';
import { opening } from '../../../src/playground/company.ts';
import { joinPersons } from '../../../src/services/links/join.ts';
import { planLink } from '../../../src/services/links/plan.ts';
import { rebuildTotals } from '../../../src/services/reports/rebuild.ts';
import { lockRules } from '../../../src/services/rules/lock.ts';
import { applyRecords } from '../../../src/services/sources/apply.ts';
import { countedOf } from '../../../src/services/sources/comparison.ts';
import { countDifference } from '../../../src/services/sources/count-difference.ts';
import { leaveOut } from '../../../src/services/sources/leave-out.ts';
import type { MappingInForce } from '../../../src/services/sources/mappings.ts';
import { readQueue } from '../../../src/services/sources/queue.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { inbound, linesOf, openDoor, pressed, titleOf } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';
import { connectSource, dealMapping, groundFor, inForce, putIntoForce } from '../../support/source.ts';

let company: Company;
let mapping: MappingInForce;
let ground: Ground;

const october = '2026-10-20';
const today = '2026-11-18';

beforeAll(async () => {
  company = await foundCompany();
  const emails = { 陈晨: 'chen', 李娜: 'li', 王强: 'wang' };
  for (const [name, who] of Object.entries(emails)) {
    await company.db.person.updateMany({ where: { name }, data: { email: `${who}@acme.example` } });
  }
  const id = await putIntoForce(company, await connectSource(company, 'salesforce'), {
    ...dealMapping,
    from: '2026-10-01',
  });
  mapping = await inForce(company, id);
  ground = await groundFor(company, mapping);
  await apply([deal('more'), deal('moved'), deal('gone'), deal('left'), deal('own'), deal('reopened'), deal('back')]);
  await close(true);
});
afterAll(() => company.close());

const deal = (id: string, changed: Readonly<Record<string, string | null>> = {}): RawRecord => ({
  id,
  values: {
    ...{ Amount: '1000', CurrencyIsoCode: 'CNY', CloseDate: october, IsWon: 'true' },
    ...{ 'Owner.Email': 'chen@acme.example', 'Account.Name': '华星' },
    ...changed,
  },
});
const apply = (records: readonly RawRecord[], gone: readonly string[] = []) =>
  company.as('wang', (work) => applyRecords(work, mapping, ground, records, gone));
const count = (record: string, there: bigint, who = 'wang') =>
  company.as(who, (work) => countDifference(work, { mapping: 1, record, there }));

async function close(closed: boolean): Promise<void> {
  const month = { orgId: company.org.id, kind: 'month', from: new Date('2026-10-01') } as const;
  const closedAt = closed ? new Date(opening.toInstant().epochMilliseconds) : null;
  await company.db.period.upsert({
    where: { orgId_kind_from: month },
    create: { ...month, id: randomUUIDv7(), until: new Date('2026-10-31'), closedAt },
    update: { closedAt },
  });
}

/** What of a record stands in the ledger: whose, how much, on which day, and which closed day that makes up for. */
async function standing(id: string) {
  const entries = await company.db.entry.findMany({
    where: { sourceRecord: { startsWith: `1:${id}#` }, correctsId: null, corrections: { none: {} } },
    include: { person: true },
    orderBy: { id: 'asc' },
  });
  const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;
  return entries.map(({ person, amount, day, aboutFrom }) => [person.alias, amount, dayOf(day), dayOf(aboutFrom)]);
}
const first = ['Chen Chen', 100_000n, october, null];
const rowOf = (id: string) => company.db.sourceRecord.findFirst({ where: { externalId: id } });
const entries = () => company.db.entry.count();
const waiting = () =>
  company.as('wang', async (work) =>
    (await readQueue(work, 1)).items.map((item) => (item.is === 'record' ? item.id : '')),
  );

describe('the difference of a record whose day is closed', () => {
  it('is shown with what counts here and what the source says by now', async () => {
    await apply([deal('more', { Amount: '1200' })]);
    const { items } = await company.as('wang', (work) => readQueue(work, 1));
    expect(items).toMatchObject([
      { id: 'more', why: 'closed', differs: { here: 100_000n, there: 120_000n, countable: true } },
    ]);
    const queue = linesOf(await openDoor(company).says('UWANG', 'source queue'));
    expect(queue).toContain('10 月：这里 ¥1,000 · Salesforce ¥1,200，差 +¥200');
  });

  it('counts today, once, and what is closed stays as it is', async () => {
    await count('more', 120_000n);
    expect(await standing('more')).toEqual([first, ['Chen Chen', 20_000n, today, october]]);
    expect(await waiting()).toEqual([]);
    expect(await refusal(count('more', 120_000n))).toEqual({ code: 'no-record' });
    const audited = await company.db.audit.findFirst({ where: { action: 'source.make-up' } });
    expect(audited).toMatchObject({
      actorId: company.idOf('wang'),
      before: { record: 'more', counted: '100000' },
      after: { counted: '120000', about: october },
    });
  });

  it('is settled: the same once more writes nothing, and whoever compares is told so', async () => {
    const before = await entries();
    const { differences, waiting: more } = await apply([deal('more', { Amount: '1200' })]);
    expect([await entries(), more]).toEqual([before, 0]);
    expect(differences).toEqual([{ id: 'more', why: 'settled', there: 120_000n, here: 100_000n }]);
    expect((await rowOf('more'))?.amount).toBe(120_000n);
  });

  it('waits again when the source says something else again, and then only that is to be counted', async () => {
    await apply([deal('more', { Amount: '1500' })]);
    expect(await waiting()).toEqual(['more']);
    await count('more', 150_000n);
    const twice = [first, ['Chen Chen', 20_000n, today, october], ['Chen Chen', 30_000n, today, october]];
    expect(await standing('more')).toEqual(twice);
  });

  it('counts back what was made up for when the first value returns', async () => {
    await apply([deal('more')]);
    await count('more', 100_000n);
    expect((await standing('more')).at(-1)).toEqual(['Chen Chen', -50_000n, today, october]);
    const before = await entries();
    await apply([deal('more')]);
    expect([await entries(), await waiting()]).toEqual([before, []]);
  });

  it('needs nobody where the source returns to what was settled', async () => {
    await apply([deal('back', { Amount: '1200' })]);
    await count('back', 120_000n);
    await apply([deal('back', { Amount: '1300' })]);
    expect(await waiting()).toEqual(['back']);
    const before = await entries();
    await apply([deal('back', { Amount: '1200' })]);
    await apply([deal('back', { Amount: '1200' })]);
    expect([await entries(), await waiting()]).toEqual([before, []]);
  });

  it('counts back at one and on at the other where the record is somebody else’s by now', async () => {
    await apply([deal('moved', { 'Owner.Email': 'li@acme.example' })]);
    await count('moved', 100_000n);
    expect(await standing('moved')).toEqual([
      first,
      ['Chen Chen', -100_000n, today, october],
      ['Li Na', 100_000n, today, october],
    ]);
    const theirs = await company.db.entry.findMany({ where: { sourceRecord: { in: ['1:moved#2', '1:moved#3'] } } });
    const keys = theirs.map(({ id }) => `reported-for:${id}`);
    const told = await company.db.announcement.findMany({ where: { key: { in: keys } } });
    expect(told.map(({ personId }) => personId).sort()).toEqual([company.idOf('chen'), company.idOf('li')].sort());
  });

  it('is all of a record that comes late, and nothing of one that is gone again', async () => {
    await apply([deal('late')]);
    await count('late', 100_000n);
    expect(await standing('late')).toEqual([['Chen Chen', 100_000n, today, october]]);
    await apply([], ['late']);
    expect([await standing('late'), await waiting()]).toEqual([[], []]);
  });

  it('counts back one that is gone', async () => {
    await apply([], ['gone']);
    await count('gone', 0n);
    expect(await standing('gone')).toEqual([first, ['Chen Chen', -100_000n, today, october]]);
    const before = await entries();
    await apply([], ['gone']);
    expect([await entries(), await waiting(), (await rowOf('gone'))?.amount]).toEqual([before, [], null]);
  });

  it('is counted neither by whom it is, nor by who is no admin, nor where it says something else than was seen', async () => {
    await apply([deal('own', { 'Owner.Email': 'wang@acme.example' })]);
    const before = await entries();
    expect(await refusal(count('own', 100_000n))).toEqual({ code: 'not-allowed' });
    expect(await refusal(count('own', 100_000n, 'li'))).toMatchObject({ code: 'admin-only' });
    await apply([deal('own', { Amount: '7' })]);
    await count('own', 100_000n);
    expect([await entries(), await waiting()]).toEqual([before, ['own']]);
  });
});

describe('a record that was left as it is', () => {
  it('waits again when it says something else, and not while it says the same', async () => {
    await apply([deal('own'), deal('left', { Amount: '900' })]);
    await company.as('wang', (work) => leaveOut(work, 1, 'left'));
    await apply([deal('left', { Amount: '900' })]);
    expect(await waiting()).toEqual([]);
    await apply([deal('left', { Amount: '800' })]);
    expect(await waiting()).toEqual(['left']);
    expect(await standing('left')).toEqual([first]);
    await apply([deal('left')]);
    expect(await waiting()).toEqual([]);
  });
});

it('a button counts the difference and shows what waits still', async () => {
  await apply([deal('pressed', { Amount: '5' })]);
  const press = pressed('count-difference', { mapping: 1, record: 'pressed', there: '500' });
  expect(titleOf((await openDoor(company).receive(inbound('UWANG', press))).now)).toBe('没有待处理的记录');
  expect(await standing('pressed')).toEqual([['Chen Chen', 500n, today, october]]);
});

describe('a month that is open again', () => {
  it('has what the record says in its own day, and what made up for it is taken back', async () => {
    await apply([deal('reopened', { Amount: '1200' })]);
    await count('reopened', 120_000n);
    await apply([deal('open', { Amount: '3' })]);
    await close(false);
    await count('open', 300n);
    await apply([deal('reopened', { Amount: '1200' }), deal('open', { Amount: '3' })]);
    expect(await standing('reopened')).toEqual([['Chen Chen', 120_000n, october, null]]);
    expect(await standing('open')).toEqual([['Chen Chen', 300n, october, null]]);
    const before = await entries();
    await close(true);
    await apply([deal('reopened', { Amount: '1200' })]);
    expect([await entries(), await waiting()]).toEqual([before, []]);
  });
});

it('what counts of the mapping is what the ledger adds up to, and the totals are as the ledger has them', async () => {
  const { _sum } = await company.db.entry.aggregate({ where: { source: 'salesforce' }, _sum: { amount: true } });
  const counted = await company.as('wang', ({ tx, org }) => countedOf(tx, org.id, mapping.id));
  expect(counted.amount).toBe(String(_sum.amount));
  expect(await company.as('wang', ({ tx, org }) => rebuildTotals(tx, org.id))).toMatchObject({ wrong: 0 });
});

it('what was made up for is known again when its person has become one with somebody since', async () => {
  await company.db.person.updateMany({ where: { name: '孙悦' }, data: { email: 'sun@acme.example' } });
  ground = await groundFor(company, mapping);
  const says = (Amount: string) => apply([deal('linked', { 'Owner.Email': 'sun@acme.example', Amount })]);
  await says('1200');
  await count('linked', 120_000n);
  await company.as('li', async (work) => {
    await lockRules(work);
    const joining = { work, keep: company.idOf('li'), gone: company.idOf('sun') };
    await joinPersons(joining, await planLink(joining));
  });
  ground = await groundFor(company, mapping);
  const before = await entries();
  await says('1200');
  expect([await entries(), await waiting()]).toEqual([before, []]);
  await says('1300');
  await count('linked', 130_000n);
  expect(await standing('linked')).toEqual([['Li Na', 10_000n, today, october]]);
});
