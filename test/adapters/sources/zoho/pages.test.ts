import { describe, expect, it } from 'vitest';
import { organisation } from './organisation.ts';

const from = Temporal.PlainDate.from('2026-11-01');
const changedSince = (since: Temporal.Instant, fields: readonly string[] = ['Amount']) =>
  ({ object: 'Deals', fields, which: { kind: 'changed', since } }) as const;

it('asks for little at first, since few records change: that costs one credit', async () => {
  const { world, org, connect, won } = await organisation();
  for (let index = 0; index < 201; index++) won();
  const { records, next } = await connect().page(changedSince(world.clock()));
  expect([records.length, next]).toEqual([200, expect.any(String)]);
  const rest = await connect().page(changedSince(world.clock()), next);
  expect([rest.records.length, rest.next]).toEqual([1, undefined]);
  const queries = org.requests.filter(({ path }) => path.endsWith('/coql')).map(({ body }) => body);
  expect(queries.map((body) => /limit \d+/.exec(String(body))?.[0])).toEqual(['limit 200', 'limit 2000']);
});

it('says of all that were deleted since then, page by page, and once', async () => {
  const { world, org, connect, won, asked } = await organisation();
  const before = won();
  org.remove('Deals', before);
  world.later({ minutes: 1 });
  const since = world.clock();
  const ids = Array.from({ length: 401 }, () => won());
  for (const id of ids) org.quietly.remove('Deals', id);
  won();
  const page = await connect().page(changedSince(since));
  expect(page.gone.toSorted()).toEqual(ids.toSorted());
  expect(asked('Deals/deleted')).toBe(3);
});

it('finds by a day that is a moment in a zone that nobody knows what may still be of that day', async () => {
  const { org, connect } = await organisation();
  const meet = (start: string) => org.save('Events', { Event_Title: start, Start_DateTime: start });
  const ids = ['2026-10-30T23:59:59Z', '2026-10-31T01:00:00Z', '2026-11-01T01:00:00Z'].map(meet);
  const which = { kind: 'happened', field: 'Start_DateTime', from } as const;
  const { records } = await connect().page({ object: 'Events', fields: ['Event_Title', 'Start_DateTime'], which });
  expect(records.map(({ id }) => id)).toEqual(ids.slice(1));
  expect(records[0]?.values.Start_DateTime).toBe('2026-10-31T01:00:00Z');
});

describe('what lies behind more lookups than one query follows', () => {
  const fields = ['Owner.email', 'Account_Name.Phone', 'Account_Name.Owner.email', 'Amount'];

  async function deals() {
    const one = await organisation();
    const { org, won } = one;
    const ann = org.save('Users', { last_name: 'Lee', email: 'ann@example.com' });
    const acme = org.save('Accounts', { Account_Name: 'Acme', Phone: '+49 1', Owner: ann });
    const ids = Array.from({ length: 60 }, () => won({ Account_Name: acme }));
    return { ...one, ids };
  }
  const values = {
    'Owner.email': 'administrator@example.com',
    'Account_Name.Phone': '+49 1',
    'Account_Name.Owner.email': 'ann@example.com',
    Amount: '5',
  };

  it('is asked for by the ids that were found', async () => {
    const { world, connect, ids } = await deals();
    const expected = ids.map((id) => ({ id, values }));
    expect((await connect().page(changedSince(world.clock(), fields))).records).toEqual(expected);
    const which = { kind: 'happened', field: 'Closing_Date', from } as const;
    expect((await connect().page({ object: 'Deals', fields, which })).records).toEqual(expected);
    expect(await connect().find('Deals', fields, ids)).toEqual(expected);
  });

  it('is left out with its record where that was deleted in between', async () => {
    const { org, world, connect, ids } = await deals();
    let queries = 0;
    org.onRequest(({ path }) => {
      if (path.endsWith('/coql') && ++queries === 2) org.quietly.remove('Deals', ids[0] ?? '');
    });
    const { records } = await connect().page(changedSince(world.clock(), fields));
    expect(records.map(({ id }) => id)).toEqual(ids.slice(1));
  });
});

it.each(['day 7', '2026-11-20T01:00:00Z 7', "2026-11-20T01:00:00+00:00 7' or", ''])(
  'does not go on from %j',
  async (cursor) => {
    const { world, connect } = await organisation();
    await expect(connect().page(changedSince(world.clock()), cursor)).rejects.toThrow('cursor');
  },
);

it.each([[null], ['yesterday']])('does not know how to go on behind a record that was changed at %j', async (at) => {
  const { world, org, connect } = await organisation();
  const body = JSON.stringify({ data: [{ id: '7', Modified_Time: at, Amount: 5 }], info: { more_records: true } });
  org.fail('/coql', { kind: 'answer', status: 200, body });
  await expect(connect().page(changedSince(world.clock()))).rejects.toThrow('malformed: Modified_Time');
});
