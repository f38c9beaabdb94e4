import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
beforeEach(async () => {
  org = await organisation();
});
afterEach(() => org.emulator.close());

const coql = 'select Amount, Stage, Created_Time, Modified_Time, Owner.email from Deals where id is not null';

it('changes what is given and leaves the rest', async () => {
  const id = org.won();
  org.pass({ minutes: 5 });
  org.emulator.save('Deals', { Stage: 'Closed Lost' }, id);
  expect((await org.query(coql)).data).toEqual([
    {
      id,
      Amount: 1250.5,
      Stage: 'Closed Lost',
      Created_Time: '2026-11-20T06:30:00+05:30',
      Modified_Time: '2026-11-20T06:35:00+05:30',
      'Owner.email': 'administrator@example.com',
    },
  ]);
});

it('keeps a record that was changed often once', async () => {
  const id = org.won();
  for (let change = 1; change <= 1500; change++) org.emulator.save('Deals', { Amount: change }, id);
  const { data } = await org.query(`${coql} order by Modified_Time`);
  expect(data).toMatchObject([{ Amount: 1500 }]);
});

it.each([
  ['a field that is not there', { Price: 5 }],
  ['a field that nobody sets', { Modified_Time: '2026-11-20T01:00:00Z' }],
  ['text for an amount', { Amount: '5' }],
  ['nothing where something is needed', { Stage: null }],
])('lets nobody save %s', (_what, fields) => {
  expect(() => org.won(fields)).toThrow(/Deals/);
});

it('lets nobody change or delete what was deleted', () => {
  const id = org.won();
  org.emulator.remove('Deals', id);
  expect(() => org.emulator.save('Deals', { Amount: 1 }, id)).toThrow('is not there');
  expect(() => org.emulator.remove('Deals', id)).toThrow('is not there');
});
