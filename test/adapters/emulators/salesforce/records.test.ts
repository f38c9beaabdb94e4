import { afterEach, beforeEach, expect, it } from 'vitest';
import { idOf } from '../../../../adapters/emulators/salesforce/records.ts';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
beforeEach(async () => {
  org = await organisation();
});
afterEach(() => org.emulator.close());

const soql = 'SELECT Name, Amount, IsWon, IsClosed, CreatedDate, SystemModstamp, Owner.Email FROM Opportunity';

it('changes what is given and leaves the rest', async () => {
  const id = org.won({ StageName: 'Prospecting' });
  org.pass({ minutes: 5 });
  org.emulator.save('Opportunity', { StageName: 'Closed Lost' }, id);
  expect((await org.query(soql)).body.records).toMatchObject([
    {
      Amount: 1250.5,
      IsWon: false,
      IsClosed: true,
      CreatedDate: '2026-11-20T01:00:00.000+0000',
      SystemModstamp: '2026-11-20T01:05:00.000+0000',
      Owner: { Email: 'integration@example.com' },
    },
  ]);
});

it('keeps a record that was changed often once', async () => {
  const id = org.won();
  for (let change = 1; change <= 1500; change++) org.emulator.save('Opportunity', { Amount: change }, id);
  expect((await org.query(soql)).body).toMatchObject({ totalSize: 1, records: [{ Amount: 1500 }] });
});

it('finds what changed last among three thousand', async () => {
  for (let index = 0; index < 3_000; index++) org.won();
  org.pass({ minutes: 1 });
  org.won({ Name: 'The last' });
  const { body } = await org.query(`${soql} WHERE SystemModstamp >= 2026-11-20T01:01:00Z ORDER BY SystemModstamp, Id`);
  expect(body.records).toMatchObject([{ Name: 'The last' }]);
});

it.each([
  ['a field that is not there', { Betrag__c: 5 }],
  ['a field that nobody sets', { IsWon: true }],
  ['text for an amount', { Amount: '5' }],
  ['nothing where something is needed', { StageName: null }],
])('lets nobody save %s', (_what, fields) => {
  expect(() => org.won(fields)).toThrow(/Opportunity/);
});

it('lets nobody change or delete what was deleted', () => {
  const id = org.won();
  org.emulator.quietly.remove('Opportunity', id);
  expect(() => org.emulator.save('Opportunity', { Amount: 1 }, id)).toThrow('is not there');
  expect(() => org.emulator.remove('Opportunity', id)).toThrow('is not there');
});

it.each([
  ['006', 1, '006000000000001AAA'],
  ['00T', 12, '00T000000000012EAA'],
])('writes the capitals of an id of %s into its end', (prefix, counted, id) => {
  expect(idOf(prefix, counted)).toBe(id);
});
