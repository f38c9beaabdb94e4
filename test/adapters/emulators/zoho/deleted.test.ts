import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
beforeEach(async () => {
  org = await organisation({ tokenLife: Temporal.Duration.from({ hours: 10_000 }) });
});
afterEach(() => org.emulator.close());

async function removed(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => org.won());
  for (const id of ids) {
    org.emulator.quietly.remove('Deals', id);
    org.pass({ minutes: 1 });
  }
  return ids;
}

it('says who deleted what and when, the last one first', async () => {
  const [first, second] = await removed(2);
  const { body } = await org.call('Deals/deleted');
  const by = { name: 'Administrator', id: expect.any(String) };
  const deal = { deleted_by: by, created_by: by, display_name: 'Boiler for Acme', type: 'recycle' };
  expect(body).toEqual({
    data: [
      { ...deal, id: second, deleted_time: '2026-11-20T06:31:00+05:30' },
      { ...deal, id: first, deleted_time: '2026-11-20T06:30:00+05:30' },
    ],
    info: { per_page: 200, count: 2, page: 1, more_records: false },
  });
  expect((await org.query('select id from Deals where id is not null')).status).toBe(204);
});

it('gives one page after the other, and nothing behind the last', async () => {
  const [first] = await removed(3);
  expect((await org.call('Deals/deleted?page=1&per_page=2')).body?.info).toMatchObject({ more_records: true });
  expect((await org.call('Deals/deleted?page=2&per_page=2')).data).toMatchObject([{ id: first }]);
  expect((await org.call('Deals/deleted?page=3&per_page=2')).status).toBe(204);
});

it('gives only what was deleted after a time, if asked', async () => {
  const [, second] = await removed(2);
  const since = { headers: { 'If-Modified-Since': '2026-11-20T06:30:00+05:30' } };
  expect((await org.call('Deals/deleted', since)).data).toMatchObject([{ id: second }]);
});

it('forgets the name after sixty days and the record after a hundred and twenty', async () => {
  const [id] = await removed(1);
  org.pass({ hours: 60 * 24 });
  expect((await org.call('Deals/deleted')).data).toMatchObject([{ id, type: 'permanent', display_name: null }]);
  expect((await org.call('Deals/deleted?type=recycle')).status).toBe(204);
  org.pass({ hours: 60 * 24 });
  expect((await org.call('Deals/deleted')).status).toBe(204);
});

it.each([
  ['INVALID_MODULE', 'Offers/deleted', {}],
  ['INVALID_MODULE', 'Users/deleted', {}],
  ['PATTERN_NOT_MATCHED', 'Deals/deleted?type=old', {}],
  ['PATTERN_NOT_MATCHED', 'Deals/deleted?page=0', {}],
  ['PATTERN_NOT_MATCHED', 'Deals/deleted?per_page=201', {}],
  ['PATTERN_NOT_MATCHED', 'Deals/deleted', { 'If-Modified-Since': 'yesterday' }],
])('refuses with %s: %s', async (code, path, headers) => {
  expect(await org.call(path, { headers })).toMatchObject({ status: 400, body: { code } });
});
