import { afterEach, expect, it } from 'vitest';
import { type Answer, type Organisation, organisation } from './organisation.ts';

let org: Organisation;
afterEach(() => org.emulator.close());

const idsOf = ({ data }: Answer): unknown[] => data.map(({ id }) => id);

it('gives two hundred rows where no limit is named', async () => {
  org = await organisation();
  for (let index = 0; index < 250; index++) org.won();
  const { body } = await org.query('select id from Deals where id is not null');
  expect(body?.info).toEqual({ count: 200, more_records: true });
});

it('skips a row where one before it was deleted between two pages, and keeps its place by ids', async () => {
  org = await organisation();
  const ids = Array.from({ length: 5 }, () => org.won());
  const first = await org.query('select id from Deals where id is not null limit 2');
  org.emulator.remove('Deals', ids[0] ?? '');
  const byOffset = await org.query('select id from Deals where id is not null limit 2 offset 2');
  expect([...idsOf(first), ...idsOf(byOffset)]).toEqual([ids[0], ids[1], ids[3], ids[4]]);
  expect(idsOf(await org.query(`select id from Deals where id > '${ids[1]}' limit 2`))).toEqual([ids[2], ids[3]]);
});

it('shows a changed record again, later, where it is ordered by time', async () => {
  org = await organisation();
  const ids = Array.from({ length: 3 }, () => org.won());
  const page = (offset: number) =>
    org.query(`select id from Deals where id is not null order by Modified_Time limit 2 offset ${offset}`);
  const first = await page(0);
  org.pass({ minutes: 1 });
  org.emulator.save('Deals', { Amount: 1 }, ids[0]);
  expect([...idsOf(first), ...idsOf(await page(2))]).toEqual([ids[0], ids[1], ids[0]]);
});

it('finds what changed last among more than a query gives, and goes on behind what it gave', async () => {
  org = await organisation();
  for (let index = 0; index < 4_500; index++) org.won();
  org.pass({ minutes: 1 });
  const last = org.won();
  expect(idsOf(await org.query("select id from Deals where Modified_Time >= '2026-11-20T01:01:00+00:00'"))).toEqual([
    last,
  ]);
  const reached = await org.query('select id from Deals where id is not null limit 2000 offset 2000');
  expect(reached.body?.info).toEqual({ count: 2000, more_records: true });
});

it('takes an offset as far as a hundred thousand rows reach, however few there are', async () => {
  org = await organisation();
  org.won();
  expect((await org.query('select id from Deals where id is not null limit 2000 offset 98000')).status).toBe(204);
});

it('may give fewer rows than it was asked for, and says that there are more', async () => {
  org = await organisation({ rowsAtOnce: 2 });
  const ids = Array.from({ length: 3 }, () => org.won());
  const answer = await org.query('select id from Deals where id is not null limit 200');
  expect([idsOf(answer), answer.body?.info]).toEqual([ids.slice(0, 2), { count: 2, more_records: true }]);
});
