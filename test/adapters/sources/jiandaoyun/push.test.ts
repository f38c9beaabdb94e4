import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emulateJiandaoyun } from '../../../../adapters/emulators/jiandaoyun/index.ts';
import { read } from '../../../../adapters/sources/jiandaoyun/push.ts';
import type { PushedRequest } from '../../../../src/ports/source.ts';
import { pushAddress } from '../../../support/push-address.ts';
import { closedAfterwards } from '../rig.ts';

const now = Temporal.Instant.from('2026-11-20T01:00:00Z');
const pushSecret = 'not-a-real-push-secret';
const [app, form, id] = ['65f0a1000000000000000001', '65f0a1000000000000000011', '65f0a1000000000000000099'];

/** As a form signs it; `at` in seconds from now. */
function pushed(body: string, { at = 0, nonce = '0f5ade', deliver = 'deliver-1' } = {}): PushedRequest {
  const timestamp = String(now.epochMilliseconds / 1000 + at);
  const signature = createHash('sha1').update(`${nonce}:${body}:${pushSecret}:${timestamp}`).digest('hex');
  return {
    headers: { 'x-jdy-signature': signature, 'x-jdy-deliverid': deliver },
    query: { nonce, timestamp },
    body: Buffer.from(body),
  };
}
const told = (op: string, data: object = { _id: id, appId: app, entryId: form }): string =>
  JSON.stringify({ op, data });

describe('what a form pushes', () => {
  it.each(['data_create', 'data_update', 'data_remove', 'data_recover'])(
    'names the record that it is about: %s',
    (op) => {
      expect(read(pushed(told(op)), { pushSecret }, now)).toEqual({
        key: 'deliver-1',
        touched: [{ object: `${app}/${form}`, id }],
      });
    },
  );

  it.each([
    ['a test of the connection', told('form_test', {})],
    ['a form that was changed', told('form_update')],
    ['a deletion that does not say of which form', told('data_remove', { _id: id, formName: '成交登记' })],
    ['an id that is none', told('data_update', { _id: "1' or '1", appId: app, entryId: form })],
    ['no JSON', 'ping'],
    ['nothing', ''],
  ])('is from there and says nothing of records: %s', (_, body) => {
    expect(read(pushed(body), { pushSecret }, now)).toEqual({ key: 'deliver-1', touched: [] });
  });

  it('has the signature for a key where no other comes with it', () => {
    const request = pushed(told('data_update'), { deliver: '' });
    expect(read(request, { pushSecret }, now)).toMatchObject({ key: request.headers['x-jdy-signature'] });
  });

  it('may come five minutes late or early by our clock, and no more', () => {
    const at = (seconds: number) => read(pushed(told('data_update'), { at: seconds }), { pushSecret }, now);
    expect([at(-300), at(300)]).not.toContain(undefined);
    expect([at(-301), at(301)]).toEqual([undefined, undefined]);
  });

  it('is nothing where anything that is signed is otherwise', () => {
    const request = pushed(told('data_update'));
    const { headers, query } = request;
    const others: readonly PushedRequest[] = [
      { ...request, body: Buffer.from(told('data_remove')) },
      { ...request, query: { ...query, nonce: 'other' } },
      { ...request, query: { ...query, timestamp: `${Number(query.timestamp) + 1}` } },
      { ...request, query: { timestamp: query.timestamp ?? '' } },
      { ...request, query: { nonce: query.nonce ?? '' } },
      { ...request, headers: { ...headers, 'x-jdy-signature': headers['x-jdy-signature']?.toUpperCase() ?? '' } },
      { ...request, headers: { 'x-jdy-deliverid': 'deliver-1' } },
    ];
    expect(read(request, { pushSecret }, now)).toBeDefined();
    for (const other of others) expect(read(other, { pushSecret }, now)).toBeUndefined();
    expect(read(request, { pushSecret: `${pushSecret}.` }, now)).toBeUndefined();
  });

  it('is nothing where we have no secret, whatever it is signed with', () => {
    const body = told('data_update');
    const timestamp = String(now.epochMilliseconds / 1000);
    const signature = createHash('sha1').update(`n:${body}::${timestamp}`).digest('hex');
    const request = {
      headers: { 'x-jdy-signature': signature },
      query: { nonce: 'n', timestamp },
      body: Buffer.from(body),
    };
    expect(read(request, {}, now)).toBeUndefined();
    expect(read(request, { pushSecret: '' }, now)).toBeUndefined();
  });

  it('has the same key when it is sent once more', async () => {
    const { url: pushTo, arrived } = await pushAddress();
    const company = closedAfterwards(await emulateJiandaoyun({ clock: () => now, pushTo }));
    const { pushSecret = '', dealsEntryId = '' } = company.access;
    company.save(dealsEntryId, { amount: 100 });
    await company.pushed();
    company.pushAgain('deliver-1');
    await company.pushed();
    const [first, again] = arrived.map((request) => read(request, { pushSecret }, now));
    expect(first).toMatchObject({ key: 'deliver-1' });
    expect(again).toEqual(first);
    expect(arrived[0]?.query).not.toEqual(arrived[1]?.query);
  });
});
