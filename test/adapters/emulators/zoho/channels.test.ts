import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
let receiver: Server;
let heard: Record<string, unknown>[];

beforeEach(async () => {
  heard = [];
  receiver = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString('utf8');
    heard.push({ path: request.url, type: request.headers['content-type'], ...JSON.parse(body) });
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  org = await organisation({
    pushTo: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
    tokenLife: Temporal.Duration.from({ hours: 1000 }),
  });
});
afterEach(async () => {
  await org.emulator.close();
  await new Promise((resolve) => receiver.close(resolve));
});

const channel = {
  channel_id: '10001',
  events: ['Deals.all'],
  notify_url: 'https://qibu.example/push/zoho?source=7',
  token: 'not-a-real-token',
  channel_expiry: '2026-11-21T06:30:00+05:30',
};
const stage = {
  type: 'field_selection',
  module: { api_name: 'Deals' },
  field_selection: {
    group_operator: 'or',
    group: [
      { field: { api_name: 'Stage' } },
      { group_operator: 'and', group: [{ field: { api_name: 'Amount' } }, { field: { api_name: 'Currency' } }] },
    ],
  },
};
const expiryIn = ({ body }: Awaited<ReturnType<Organisation['watch']>>): unknown =>
  JSON.parse(JSON.stringify(body)).watch[0].details.events[0].channel_expiry;

it('listens for a channel until its time is over', async () => {
  expect(await org.watch(channel)).toMatchObject({
    status: 201,
    body: {
      watch: [
        {
          code: 'SUCCESS',
          status: 'success',
          details: {
            events: [
              {
                channel_id: '10001',
                channel_expiry: '2026-11-21T06:30:00+05:30',
                resource_name: 'Deals',
                resource_uri: `${org.emulator.url}/crm/v8/Deals`,
                resource_id: expect.any(String),
              },
            ],
          },
        },
      ],
    },
  });
  const id = org.won();
  org.emulator.save('Deals', { Amount: 7, Stage: 'Closed Lost' }, id);
  org.emulator.remove('Deals', id);
  org.emulator.save('Tasks', { Subject: 'Call' });
  await org.emulator.pushed();
  expect(heard).toEqual(
    ['insert', 'update', 'delete'].map((operation) => ({
      path: '/push/zoho?source=7',
      type: 'application/json',
      server_time: Temporal.Instant.from('2026-11-20T01:00:00.400Z').epochMilliseconds,
      query_params: { source: '7' },
      module: 'Deals',
      resource_uri: `${org.emulator.url}/crm/v8/Deals`,
      ids: [id],
      affected_fields: operation === 'update' ? [{ [id]: ['Amount', 'Stage'] }] : [],
      operation,
      channel_id: '10001',
      token: 'not-a-real-token',
    })),
  );
  org.pass({ hours: 24 });
  org.won();
  await org.emulator.pushed();
  expect(heard).toHaveLength(3);
});

it('says nothing of what is done quietly, and nothing twice where nobody answers', async () => {
  await org.watch({ ...channel, events: ['Deals.create'] });
  org.emulator.quietly.save('Deals', { Deal_Name: 'Imported', Stage: 'Closed Won' });
  await new Promise((resolve) => receiver.close(resolve));
  org.won();
  await org.emulator.pushed();
  expect(org.emulator.notifications).toMatchObject([{ status: 0 }]);
});

it('tells of an edit only where the fields of its condition changed', async () => {
  await org.watch({ ...channel, notification_condition: [stage] });
  const id = org.won();
  for (const fields of [{ Amount: 1 }, { Currency: 'USD' }, { Amount: 2, Currency: 'EUR' }, { Stage: 'Closed Lost' }]) {
    org.emulator.save('Deals', fields, id);
  }
  await org.emulator.pushed();
  expect(heard.map(({ operation, affected_fields }) => [operation, affected_fields])).toEqual([
    ['insert', []],
    ['update', [{ [id]: ['Amount', 'Currency'] }]],
    ['update', [{ [id]: ['Stage'] }]],
  ]);
});

describe('a channel', () => {
  it.each([
    ['an hour where no time is named', undefined, '2026-11-20T07:30:00+05:30'],
    ['a week at most', '2026-11-27T01:00:00Z', '2026-11-27T06:30:00+05:30'],
    ['an hour where more than a week is asked for', '2026-11-27T01:00:01Z', '2026-11-20T07:30:00+05:30'],
  ])('lives %s', async (_what, channel_expiry, expected) => {
    const { channel_expiry: _, ...without } = channel;
    const answered = await org.watch(channel_expiry === undefined ? without : { ...channel, channel_expiry });
    expect(expiryIn(answered)).toBe(expected);
  });

  it('is prolonged without saying the rest again', async () => {
    await org.watch(channel);
    const answered = await org.watch({ channel_id: 10001, channel_expiry: '2026-11-22T06:30:00+05:30' }, 'PATCH');
    expect(answered.status).toBe(200);
    expect((await org.call('actions/watch')).body).toEqual({
      watch: [
        expect.objectContaining({
          channel_id: '10001',
          channel_expiry: '2026-11-22T06:30:00+05:30',
          notify_url: channel.notify_url,
          events: ['Deals.all'],
          token: 'not-a-real-token',
        }),
      ],
    });
  });

  it('that has expired cannot be prolonged, only asked for again', async () => {
    await org.watch(channel);
    org.pass({ hours: 24 });
    expect((await org.call('actions/watch')).status).toBe(204);
    expect(await org.watch({ channel_id: '10001' }, 'PATCH')).toMatchObject({ body: { code: 'INVALID_DATA' } });
    expect((await org.watch({ ...channel, channel_expiry: undefined })).status).toBe(201);
  });

  it('is silent once it was taken back', async () => {
    await org.watch(channel);
    expect(await org.call('actions/watch?channel_ids=10001', { method: 'DELETE' })).toMatchObject({
      status: 200,
      body: { watch: [{ code: 'SUCCESS', details: { channel_id: '10001' } }] },
    });
    org.won();
    await org.emulator.pushed();
    expect(heard).toEqual([]);
  });
});

it.each([
  ['MANDATORY_NOT_FOUND', 'channel_id', { channel_id: undefined }],
  ['MANDATORY_NOT_FOUND', 'events', { events: undefined }],
  ['MANDATORY_NOT_FOUND', 'notify_url', { notify_url: undefined }],
  ['INVALID_DATA', 'channel_id', { channel_id: 'mine' }],
  ['INVALID_DATA', 'events', { events: ['Offers.all'] }],
  ['INVALID_DATA', 'events', { events: ['Deals.look'] }],
  ['INVALID_DATA', 'notify_url', { notify_url: 'qibu.example/push' }],
  ['INVALID_DATA', 'token', { token: 'x'.repeat(51) }],
  ['INVALID_DATA', 'channel_expiry', { channel_expiry: 'soon' }],
  ['INVALID_DATA', 'channel_expiry', { channel_expiry: '2026-11-20T01:00:00Z' }],
  ['INVALID_DATA', 'type', { notification_condition: [{}] }],
  [
    'INVALID_DATA',
    'api_name',
    { notification_condition: [{ ...stage, field_selection: { field: { api_name: 'x' } } }] },
  ],
])('refuses with %s %s: %o', async (code, api_name, given) => {
  expect(await org.watch({ ...channel, ...given })).toMatchObject({
    status: 400,
    body: { code, details: { api_name } },
  });
});

it('refuses to change or take back what is not there', async () => {
  expect(await org.watch(channel, 'PUT')).toMatchObject({ body: { code: 'INVALID_DATA' } });
  expect(await org.call('actions/watch?channel_ids=1', { method: 'DELETE' })).toMatchObject({ status: 400 });
  expect(await org.call('actions/watch', { method: 'DELETE' })).toMatchObject({
    body: { code: 'REQUIRED_PARAM_MISSING' },
  });
});
