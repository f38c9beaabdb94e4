import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawRecord } from '../../../src/domain/sources/reading.ts';
import { applyRecords } from '../../../src/services/sources/apply.ts';
import { lastComparisons } from '../../../src/services/sources/compared.ts';
import { groundOf } from '../../../src/services/sources/ground.ts';
import { leaveOut } from '../../../src/services/sources/leave-out.ts';
import { mappingsOf } from '../../../src/services/sources/mappings.ts';
import { nameOutsider } from '../../../src/services/sources/outsider.ts';
import { readQueue } from '../../../src/services/sources/queue.ts';
import { settleOwner, sourceWaitingFor } from '../../../src/services/sources/settle-owner.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { answered, inbound, linesOf, openDoor, saidBy, titleOf } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';
import { connectSource, dealMapping } from '../../support/source.ts';
import { asJson } from '../../support/sourced.ts';

let company: Company;
let sourceId: string;
const id = randomUUIDv7();

beforeAll(async () => {
  company = await foundCompany();
  sourceId = await connectSource(company, 'salesforce');
  const { object, label, indicator, role } = dealMapping;
  await company.db.mapping.create({
    data: {
      ...{ orgId: company.org.id, id, sourceId, number: 1, object, label, indicator, role },
      ...{ rules: asJson(dealMapping).rules as object, from: new Date('2026-11-01T00:00:00Z') },
      ...{ confirmedAt: new Date(0), confirmedById: company.idOf('wang') },
    },
  });
  const won = { Amount: '1000', CloseDate: '2026-11-10', 'Account.Name': 'Acme', IsWon: 'true' };
  await apply(
    ...Array.from({ length: 12 }, (_, index) => ({
      id: `q${index}`,
      values: { ...won, 'Owner.Email': index < 11 ? 'Renewals Queue ' : 'renewals queue' },
    })),
    { id: 'day', values: { ...won, CloseDate: null, 'Owner.Email': 'Renewals Queue' } },
    { id: 'owner', values: { ...won, 'Owner.Email': null } },
  );
});
afterAll(() => company.close());

const apply = (...records: readonly RawRecord[]) =>
  company.as('wang', async (work) => {
    const [mapping] = await mappingsOf(work.tx, company.org.id, { id });
    if (!mapping) throw new Error('there is no mapping');
    return applyRecords(work, mapping, await groundOf(work, { ...mapping, sourceId }), records);
  });
const queue = (page = 1) => company.as('wang', (work) => readQueue(work, page));

describe('what waits', () => {
  it('is told by owner first, and then record by record with what stands there', async () => {
    expect(await queue()).toMatchObject({
      total: 14,
      pages: 1,
      items: [
        { is: 'owner', source: 'salesforce', owner: 'Renewals Queue', why: 'unknown-owner', records: 11 },
        { is: 'owner', owner: 'renewals queue', records: 1 },
        { is: 'record', mapping: 1, id: 'day', why: 'no-day', values: ['Acme', '1000', 'Renewals Queue'] },
        { is: 'record', mapping: 1, id: 'owner', why: 'no-owner', values: ['Acme', '1000', '2026-11-10'] },
      ],
    });
    expect(await refusal(company.as('li', (work) => readQueue(work, 1)))).toMatchObject({ code: 'admin-only' });
  });

  it('is settled for all records of an owner at once, however it is written, and from then on', async () => {
    expect(await company.as('wang', (work) => sourceWaitingFor(work, 'RENEWALS QUEUE'))).toBe('salesforce');
    const door = openDoor(company);
    const answer = await door.says('UWANG', 'source queue owner "Renewals Queue" @Li Na');
    expect(answer).toMatchObject({ kind: 'card', card: { tone: 'done' } });
    const counted = { personId: company.idOf('li'), source: 'salesforce', correctsId: null };
    expect(await company.db.entry.count({ where: counted })).toBe(12);
    await apply({
      id: 'later',
      values: {
        ...{ Amount: '5', CloseDate: '2026-11-11', IsWon: 'true', 'Account.Name': null },
        'Owner.Email': 'renewals queue',
      },
    });
    expect(await company.db.entry.count({ where: counted })).toBe(13);
    expect(await refusal(company.as('wang', (work) => sourceWaitingFor(work, 'Renewals Queue')))).toEqual({
      code: 'no-record',
    });
    const asRep = company.as('li', (work) => settleOwner(work, 'salesforce', 'Somebody', company.idOf('li')));
    expect(await refusal(asRep)).toMatchObject({ code: 'admin-only' });
  });

  it('is left out for good, until it waits for another reason', async () => {
    const left = () => company.as('wang', (work) => leaveOut(work, 1, 'owner'));
    await left();
    expect((await queue()).items).toMatchObject([{ id: 'day' }]);
    const ownerless = { Amount: '1000', CloseDate: '2026-11-10', 'Account.Name': 'Acme', IsWon: 'true' };
    await apply({ id: 'owner', values: { ...ownerless, 'Owner.Email': null } });
    expect((await queue()).items).toMatchObject([{ id: 'day' }]);
    await apply({ id: 'owner', values: { ...ownerless, 'Owner.Email': 'somebody@example.com' } });
    expect((await queue()).items).toMatchObject([{ owner: 'somebody@example.com' }, { id: 'day' }]);
    await company.as('wang', (work) => leaveOut(work, 1, 'owner'));
    expect(await refusal(left())).toEqual({ code: 'no-record' });
    expect(await company.db.audit.count({ where: { action: 'source.leave-out' } })).toBe(2);
  });
});

describe('an owner who is nobody here', () => {
  const won = { Amount: '7', CloseDate: '2026-11-12', 'Account.Name': 'Nova', IsWon: 'true' };
  const imported = (nth: number) => ({ id: `i${nth}`, values: { ...won, 'Owner.Email': 'Import Program' } });
  const owners = async () => (await queue()).items.flatMap((item) => (item.is === 'owner' ? item.owner : []));

  it('is left out with all records, those that come later as well, by a line or in the form', async () => {
    await apply(imported(1), imported(2));
    expect(await owners()).toContain('Import Program');
    const door = openDoor(company);
    const said = await door.says('UWANG', 'source queue owner "Import Program" nobody');
    expect(saidBy(said)).toContain('“Import Program”不是我们的人，2 条不计入');
    expect(await apply(imported(3))).toMatchObject({ waiting: 0, passed: 1 });
    expect(await owners()).not.toContain('Import Program');
    const audited = await company.db.audit.findFirst({ where: { action: 'source.outsider' } });
    expect(audited).toMatchObject({ subject: `source:${sourceId}`, after: { owner: 'import program', records: 2 } });
    await apply({ id: 'p1', values: { ...won, 'Owner.Email': 'Partner Portal' } });
    const state = { source: 'salesforce', owner: 'Partner Portal' };
    const filled = { kind: 'submitted', form: 'source-owner', state, values: { person: 'nobody' } } as const;
    expect(titleOf(await answered(door, inbound('UWANG', filled)))).toContain('“Partner Portal”不是我们的人');
    expect(await owners()).not.toContain('Partner Portal');
    const asRep = company.as('li', (work) => nameOutsider(work, 'salesforce', 'Somebody'));
    expect(await refusal(asRep)).toMatchObject({ code: 'admin-only' });
  });

  it('can be somebody after all: everything is read again for what is theirs', async () => {
    const door = openDoor(company);
    expect(saidBy(await door.says('UWANG', 'source queue owner "import program" @Li Na'))).toContain('全部重新读一遍');
    const sent = await company.db.errand.findFirst({ orderBy: { id: 'desc' } });
    expect(sent).toMatchObject({ sourceId, kind: 'reconcile', state: 'waiting' });
    expect(await apply(imported(1), imported(2), imported(3))).toMatchObject({ counted: 3 });
    const again = company.as('wang', (work) => sourceWaitingFor(work, 'Import Program'));
    expect(await refusal(again)).toEqual({ code: 'no-record' });
  });
});

describe('the last comparison', () => {
  it('is shown for each mapping, with what is different still', async () => {
    expect(await company.as('wang', (work) => lastComparisons(work))).toMatchObject([{ number: 1, last: undefined }]);
    const compared = {
      there: { records: 14, amount: '1400000' },
      before: { records: 12, amount: '1200000' },
      after: { records: 13, amount: '1300000' },
      differences: [{ id: 'day', why: 'no-day', there: null, here: null }],
      more: 0,
    };
    const comparedAt = new Date('2026-11-18T01:00:00Z');
    await company.db.coverage.create({ data: { orgId: company.org.id, mappingId: id, compared, comparedAt } });
    const shown = linesOf(await openDoor(company).says('UWANG', 'source check'));
    expect(shown.join('\n')).toContain('¥14,000（14 条）');
    expect(shown.join('\n')).toContain('¥13,000（13 条）');
    expect(shown.join('\n')).toContain('“day”');
  });
});
