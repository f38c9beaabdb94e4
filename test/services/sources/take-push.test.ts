import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pushed, PushedRequest, SourceKind } from '../../../src/ports/source.ts';
import { settingsName } from '../../../src/services/sources/sealed.ts';
import { takePush } from '../../../src/services/sources/take-push.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { connected } from '../../support/feeds.ts';
import { memoryVault } from '../../support/memory-vault.ts';

let company: Company;
let sourceId: string;
let address: string;
const vault = memoryVault();
const now = Temporal.Instant.from('2026-11-20T01:00:00Z');

beforeAll(async () => {
  company = await foundCompany();
  sourceId = await connected(company.db, company.org.id, 'webhook');
  ({ address } = await company.db.source.findFirstOrThrow({ where: { id: sourceId } }));
  await vault.keep(settingsName(sourceId), JSON.stringify({ pushSecret: 'not-a-real-secret' }));
});
afterAll(() => company.close());
beforeEach(async () => {
  for (const table of ['errand', 'pushed', 'seen', 'inboxRecord'] as const) {
    await (company.db[table] as { deleteMany(): Promise<unknown> }).deleteMany();
  }
});

/** A system that is believed where it shows the secret, and says what stands in its body. */
const trusting = {
  name: 'webhook',
  settings: [],
  pushes: {
    read: ({ headers, body }: PushedRequest, { pushSecret }) =>
      headers.secret === pushSecret ? JSON.parse(new TextDecoder().decode(body)) : undefined,
  },
  connect: () => expect.fail('nobody is asked'),
} satisfies SourceKind;

const parts = () => ({ db: company.db, sources: [trusting], vault, clock: () => now, newId: randomUUIDv7 });
const request = (says: object, secret = 'not-a-real-secret'): PushedRequest => ({
  headers: { secret },
  query: {},
  body: new TextEncoder().encode(JSON.stringify(says)),
});
const push = (says: object, to = address) => takePush(parts(), to, request(says));
const saying = (key: string, ...ids: string[]): Pushed => ({
  key,
  touched: ids.map((id) => ({ object: 'deals', id })),
});

const kept = async () => ({
  pushed: (await company.db.pushed.findMany({ orderBy: { externalId: 'asc' } })).map(({ externalId }) => externalId),
  errands: (await company.db.errand.findMany()).map(({ kind, state }) => `${kind} ${state}`),
  inbox: (await company.db.inboxRecord.findMany()).map(({ externalId, values }) => [externalId, values]),
});
const nothing = { pushed: [], errands: [], inbox: [] };

describe('what a source pushes', () => {
  it('is kept: which records it is about, what it says of them, and that somebody is to go for them', async () => {
    const records = [{ object: 'deals', id: 'D-1', values: { amount: '12' } }];
    expect(await push({ ...saying('1', 'D-1', 'D-2', 'D-1'), records })).toBe('taken');
    expect(await kept()).toEqual({
      pushed: ['D-1', 'D-2'],
      errands: ['push waiting'],
      inbox: [['D-1', { amount: '12' }]],
    });
  });

  it('is one errand for many, until somebody has begun with it', async () => {
    for (const key of ['1', '2', '3']) await push(saying(key, `D-${key}`));
    expect(await kept()).toMatchObject({ pushed: ['D-1', 'D-2', 'D-3'], errands: ['push waiting'] });
    await company.db.errand.updateMany({ data: { state: 'running' } });
    await push(saying('4', 'D-1'));
    expect((await kept()).errands.toSorted()).toEqual(['push running', 'push waiting']);
  });

  it('is one errand for many at the same moment, each taken once', async () => {
    const all = Array.from({ length: 20 }, (_, n) => saying(`${n % 10}`, 'D-1', 'D-2', `D-${n % 10}`));
    const taken = await Promise.all(all.map((one) => push({ ...one, touched: one.touched.toReversed() })));
    expect(new Set(taken)).toEqual(new Set(['taken']));
    expect((await kept()).errands).toEqual(['push waiting']);
    expect(await company.db.seen.count()).toBe(10);
  });

  it('is taken once, however often it comes', async () => {
    await push({ ...saying('1', 'D-1'), records: [{ object: 'deals', id: 'D-1', values: { amount: '12' } }] });
    await company.db.pushed.deleteMany();
    expect(await push(saying('1', 'D-1'))).toBe('taken');
    expect((await kept()).pushed).toEqual([]);
  });

  it('may say nothing of records: nobody goes for it', async () => {
    expect(await push(saying('1'))).toBe('taken');
    expect(await kept()).toEqual(nothing);
  });
});

describe('where whoever sends chooses the key', () => {
  const chosen = (signature: string, digest: string) => ({ chosen: { signature, digest } });

  it('the same may come again, signed anew', async () => {
    await push({ ...saying('1', 'D-1'), ...chosen('s1', 'd1') });
    expect(await push({ ...saying('1', 'D-1'), ...chosen('s2', 'd1') })).toBe('taken');
  });

  it('something else by the same key is refused, and nothing of it is kept', async () => {
    await push({ ...saying('1', 'D-1'), ...chosen('s1', 'd1') });
    expect(await push({ ...saying('1', 'D-2'), ...chosen('s2', 'd2') })).toBe('another');
    expect((await kept()).pushed).toEqual(['D-1']);
  });

  it('what somebody has listened to does nothing by another key', async () => {
    await push({ ...saying('1', 'D-1'), ...chosen('s1', 'd1') });
    await company.db.pushed.deleteMany();
    expect(await push({ ...saying('2', 'D-1'), ...chosen('s1', 'd1') })).toBe('taken');
    expect((await kept()).pushed).toEqual([]);
  });
});

describe('nobody is told more than that it is not from there', () => {
  it('who does not show the secret, or comes to no address of ours', async () => {
    expect(await takePush(parts(), address, request(saying('1', 'D-1'), 'another'))).toBe('stranger');
    expect(await push(saying('1', 'D-1'), 'webhook-000000000000')).toBe('stranger');
    expect(await kept()).toEqual(nothing);
  });

  it('and the audit says so once an hour, however often somebody tries', async () => {
    const refusals = () =>
      company.db.audit.findMany({
        where: { action: 'source.push-refused' },
        select: { subject: true, outcome: true, via: true, actorId: true },
      });
    const before = (await refusals()).length;
    const tries = (hour: number) =>
      Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          takePush(
            { ...parts(), clock: () => now.add({ hours: hour, minutes: n }) },
            address,
            request(saying('1', 'D-1'), 'another'),
          ),
        ),
      );
    expect(new Set(await tries(1))).toEqual(new Set(['stranger']));
    const row = { subject: `source:${sourceId}`, outcome: 'refused', via: 'webhook', actorId: null };
    expect((await refusals()).slice(before)).toEqual([row]);
    await tries(1);
    await tries(2);
    expect((await refusals()).slice(before)).toEqual([row, row]);
    await takePush(parts(), 'webhook-000000000000', request(saying('1', 'D-1'), 'another'));
    expect((await refusals()).slice(before)).toHaveLength(2);
  });

  it('also where the source is not connected any more, or does not push', async () => {
    await company.db.source.updateMany({ where: { id: sourceId }, data: { disconnectedAt: new Date(0) } });
    expect(await push(saying('1', 'D-1'))).toBe('stranger');
    await company.db.source.updateMany({ where: { id: sourceId }, data: { disconnectedAt: null } });
    const { pushes: _, ...silent } = trusting;
    expect(await takePush({ ...parts(), sources: [silent] }, address, request(saying('1', 'D-1')))).toBe('stranger');
    expect(await takePush({ ...parts(), sources: [] }, address, request(saying('1', 'D-1')))).toBe('stranger');
  });

  it('and what is from there and cannot be read is told what is wrong', async () => {
    const problems = ['records[0].id: Invalid input'];
    expect(await push({ problems })).toEqual({ problems });
    expect(await kept()).toEqual(nothing);
  });
});
