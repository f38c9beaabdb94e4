import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ground, RawRecord } from '../../../src/domain/sources/reading.ts';
import { opening } from '../../../src/playground/company.ts';
import { rebuildTotals } from '../../../src/services/reports/rebuild.ts';
import { applyRecords } from '../../../src/services/sources/apply.ts';
import type { MappingInForce } from '../../../src/services/sources/mappings.ts';
import { markSeen } from '../../../src/services/sources/records.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { connectSource, groundFor, inForce, putIntoForce } from '../../support/source.ts';

let company: Company;
let mapping: MappingInForce;
let ground: Ground;

beforeAll(async () => {
  company = await foundCompany();
  await company.db.person.updateMany({ where: { name: '陈晨' }, data: { email: 'chen@acme.example' } });
  await company.db.person.updateMany({ where: { name: '李娜' }, data: { email: 'li@acme.example' } });
  mapping = await inForce(company, await putIntoForce(company, await connectSource(company, 'salesforce')));
  ground = await groundFor(company, mapping);
});
afterAll(() => company.close());

const deal = (id: string, changed: Readonly<Record<string, string | null>> = {}): RawRecord => ({
  id,
  values: {
    Amount: '1000',
    CurrencyIsoCode: 'CNY',
    CloseDate: '2026-11-16',
    'Owner.Email': 'chen@acme.example',
    'Account.Name': '华星',
    IsWon: 'true',
    ...changed,
  },
});
const apply = (records: readonly RawRecord[], gone: readonly string[] = [], on = ground) =>
  company.as('wang', (work) => applyRecords(work, mapping, on, records, gone));

const entries = () => company.db.entry.findMany({ where: { source: 'salesforce' }, orderBy: { id: 'asc' } });
/** What of a record counts, in the smallest unit, by the name of whose it is. */
async function counting(id: string) {
  const standing = await company.db.entry.findMany({
    where: { sourceRecord: { startsWith: `1:${id}#` }, corrections: { none: {} } },
    include: { person: true },
  });
  return standing.map(({ person, amount, day, note }) => [person.alias, amount, day.toISOString().slice(0, 10), note]);
}
const rowOf = (id: string) => company.db.sourceRecord.findFirst({ where: { externalId: id } });
const nothing = { counted: 0, changed: 0, back: 0, waiting: 0, passed: 0 };

describe('records of a source', () => {
  it('count once, for whom they are, with their customer', async () => {
    expect(await apply([deal('a'), deal('b', { Amount: '20.5', 'Owner.Email': 'LI@acme.example' })])).toMatchObject({
      ...nothing,
      read: 2,
      counted: 2,
    });
    expect(await counting('a')).toEqual([['Chen Chen', 100_000n, '2026-11-16', '华星']]);
    expect(await counting('b')).toEqual([['Li Na', 2_050n, '2026-11-16', '华星']]);
  });

  it('say what they came to, for whoever compares', async () => {
    const records = [
      deal('a'),
      deal('d', { 'Owner.Email': 'nobody@acme.example', Amount: '7' }),
      deal('e', { IsWon: 'false' }),
    ];
    const { there, differences } = await apply(records);
    expect(there).toEqual({ records: 2, amount: 100_700n });
    expect(differences).toEqual([{ id: 'd', why: 'unknown-owner', there: 700n, here: undefined }]);
  });

  it('write nothing when they come again and say the same', async () => {
    const before = await entries();
    const row = await rowOf('a');
    expect(await apply([deal('a'), deal('b', { Amount: '20.5', 'Owner.Email': 'li@acme.example' })])).toMatchObject({
      ...nothing,
      read: 2,
    });
    expect(await entries()).toEqual(before);
    expect(await rowOf('a')).toEqual(row);
  });

  it('count what they say last where they stand on a page twice', async () => {
    expect(await apply([deal('twice', { Amount: '1' }), deal('twice', { Amount: '2' })])).toMatchObject({
      read: 1,
      counted: 1,
    });
    expect(await counting('twice')).toEqual([['Chen Chen', 200n, '2026-11-16', '华星']]);
  });

  it('are corrected by entries that refer to those before: nothing is erased', async () => {
    const [first] = await entries();
    expect(await apply([deal('a', { Amount: '1200', CloseDate: '2026-11-17' })])).toMatchObject({ changed: 1 });
    expect(await counting('a')).toEqual([['Chen Chen', 120_000n, '2026-11-17', '华星']]);
    const later = await entries();
    expect(later).toContainEqual(first);
    expect(later.find(({ correctsId }) => correctsId === first?.id)).toMatchObject({ amount: -100_000n });
  });

  it('go over to somebody else with their owner', async () => {
    await apply([deal('b', { Amount: '20.5' })]);
    expect(await counting('b')).toEqual([['Chen Chen', 2_050n, '2026-11-16', '华星']]);
  });

  it('are taken back when they do not fit any more, or are gone, and count again when they come back', async () => {
    expect(await apply([deal('a', { IsWon: 'false' })], ['b', 'never-seen'])).toMatchObject({
      ...nothing,
      read: 3,
      back: 2,
      passed: 1,
    });
    expect([await counting('a'), await counting('b')]).toEqual([[], []]);
    expect((await rowOf('b'))?.state).toBe('gone');
    expect(await rowOf('never-seen')).toBeNull();
    await apply([deal('a')]);
    expect(await counting('a')).toEqual([['Chen Chen', 100_000n, '2026-11-16', '华星']]);
  });

  it('wait with what stands in them, and count when that is settled', async () => {
    expect(await apply([deal('c', { 'Owner.Email': 'sun@acme.example' })])).toMatchObject({
      ...nothing,
      read: 1,
      waiting: 1,
    });
    expect(await rowOf('c')).toMatchObject({ state: 'waiting', why: 'unknown-owner', amount: null });
    expect((await rowOf('c'))?.values).toMatchObject({ 'Owner.Email': 'sun@acme.example', Amount: '1000' });
    const owners = { ...ground.owners, table: new Map([['sun@acme.example', company.idOf('sun')]]) };
    expect(await apply([deal('c', { 'Owner.Email': 'sun@acme.example' })], [], { ...ground, owners })).toMatchObject({
      counted: 1,
    });
    expect(await rowOf('c')).toMatchObject({ state: 'counted', why: null, values: null, amount: 100_000n });
  });

  it('show while they wait what they say by now', async () => {
    await apply([deal('w', { 'Owner.Email': 'sun@acme.example' })]);
    expect(await apply([deal('w', { 'Owner.Email': 'zhao@acme.example' })])).toMatchObject({ ...nothing, read: 1 });
    expect(await rowOf('w')).toMatchObject({ why: 'unknown-owner', values: { 'Owner.Email': 'zhao@acme.example' } });
    const row = await rowOf('w');
    await apply([deal('w', { 'Owner.Email': 'zhao@acme.example' })]);
    expect(await rowOf('w')).toEqual(row);
  });

  it('are taken back once where a source says twice that they are gone', async () => {
    await apply([deal('g')]);
    expect(await apply([], ['g', 'g'])).toMatchObject({ read: 1, back: 1 });
    expect(await counting('g')).toEqual([]);
  });

  it('are kept without what no database takes, and stop nobody with it', async () => {
    const odd = { 'Account.Name': 'Ac\0me \ud83d', Amount: '999999999999999999' };
    expect(await apply([deal('odd', odd), deal('even')])).toMatchObject({ counted: 1, waiting: 1 });
    expect(await rowOf('odd')).toMatchObject({ why: 'unreadable-amount', values: { 'Account.Name': 'Acme \ufffd' } });
  });

  it('come to nothing more where the same comparison finds them again', async () => {
    const comparison = randomUUIDv7();
    const compare = (record: RawRecord) =>
      company.as('wang', async (work) => {
        const { there, differences } = await applyRecords(work, mapping, ground, [record], [], comparison);
        await markSeen(work.tx, { orgId: work.org.id, mappingId: mapping.id }, [record.id], comparison);
        return [there.records, there.amount, differences.length];
      });
    expect(await compare(deal('seen', { Amount: '5' }))).toEqual([1, 500n, 1]);
    expect(await compare(deal('seen', { Amount: '5' }))).toEqual([0, 0n, 0]);
    expect(await compare(deal('seen', { Amount: '7', 'Owner.Email': 'sun@acme.example' }))).toEqual([0, 200n, 1]);
    expect(await compare(deal('seen', { Amount: '8', 'Owner.Email': 'sun@acme.example' }))).toEqual([0, 100n, 0]);
    expect(await compare(deal('seen', { IsWon: 'false' }))).toEqual([-1, -800n, 0]);
    expect(await compare(deal('seen', { Amount: '9' }))).toEqual([1, 900n, 1]);
  });

  it('leave the totals as the ledger has them', async () => {
    expect(await company.as('wang', ({ tx, org }) => rebuildTotals(tx, org.id))).toMatchObject({ wrong: 0 });
  });

  it('leave a line in the audit for each time they changed something', async () => {
    const audits = await company.db.audit.findMany({ where: { action: 'source.count' }, orderBy: { id: 'asc' } });
    expect(audits[0]).toMatchObject({ subject: `mapping:${mapping.id}`, after: { entries: 2 }, outcome: 'done' });
  });
});

describe('what is closed', () => {
  beforeAll(async () => {
    await apply([deal('november')]);
    const month = { orgId: company.org.id, kind: 'month', from: new Date('2026-11-01') } as const;
    const closedAt = new Date(opening.toInstant().epochMilliseconds);
    await company.db.period.upsert({
      where: { orgId_kind_from: month },
      create: { ...month, id: randomUUIDv7(), until: new Date('2026-11-30'), closedAt },
      update: { closedAt },
    });
  });

  it('stays as it is: a record that changes waits, with what it says now', async () => {
    expect(await apply([deal('november', { Amount: '9' }), deal('late')])).toMatchObject({
      changed: 0,
      counted: 0,
      waiting: 2,
    });
    expect(await counting('november')).toEqual([['Chen Chen', 100_000n, '2026-11-16', '华星']]);
    expect(await rowOf('november')).toMatchObject({
      state: 'waiting',
      why: 'closed',
      amount: 100_000n,
      values: { Amount: '9' },
    });
    expect(await rowOf('late')).toMatchObject({ state: 'waiting', why: 'closed', amount: null });
  });

  it('needs nobody any more when the record says again what was counted', async () => {
    await apply([deal('november')]);
    expect(await rowOf('november')).toMatchObject({ state: 'counted', why: null, values: null, amount: 100_000n });
  });
});
