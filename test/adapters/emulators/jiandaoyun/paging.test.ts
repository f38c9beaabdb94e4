import { expect, it } from 'vitest';
import { company } from './calling.ts';

it('gives ten records where no limit is named, in the order of their ids, and the rest after the last of them', async () => {
  const { deals, quietly, page } = await company();
  const ids = Array.from({ length: 12 }, (_, index) => quietly.save(deals, { amount: index }));
  expect(await page()).toEqual(ids.slice(0, 10));
  expect(await page({ data_id: ids[9] })).toEqual(ids.slice(10));
  expect(await page({ data_id: ids[11] })).toEqual([]);
});

it('goes on after a record that was deleted between two pages, and neither skips nor doubles', async () => {
  const { deals, quietly, page, onRequest } = await company();
  const ids = Array.from({ length: 4 }, (_, index) => quietly.save(deals, { amount: index }));
  const [first] = await page({ limit: 2 });
  const stop = onRequest(() => {
    stop();
    quietly.remove(deals, first ?? '');
    quietly.remove(deals, ids[1] ?? '');
  });
  expect(await page({ limit: 2, data_id: ids[1] })).toEqual(ids.slice(2));
});

it('does not come back to a record that changes after its page was read', async () => {
  const { deals, quietly, page } = await company();
  const ids = Array.from({ length: 3 }, (_, index) => quietly.save(deals, { amount: index }));
  await page({ limit: 2 });
  quietly.save(deals, { amount: 99 }, ids[0]);
  expect(await page({ limit: 2, data_id: ids[1] })).toEqual(ids.slice(2));
});

it('shows only the fields that were asked for, and which record it is', async () => {
  const { deals, quietly, call, access } = await company();
  const id = quietly.save(deals, { amount: 5, customer: '启明' });
  const { body } = await call('app/entry/data/list', { app_id: access.appId, entry_id: deals, fields: ['amount'] });
  expect(body.data).toEqual([{ _id: id, appId: access.appId, entryId: deals, amount: 5 }]);
});

it('gives the last page of three thousand records as it gives the first', async () => {
  const { deals, quietly, page } = await company();
  const ids = Array.from({ length: 3_000 }, (_, index) => quietly.save(deals, { amount: index }));
  expect(await page({ limit: 100 })).toEqual(ids.slice(0, 100));
  expect(await page({ limit: 100, data_id: ids.at(-101) })).toEqual(ids.slice(-100));
});
