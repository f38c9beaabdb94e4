import { describe, expect, it } from 'vitest';
import { channelFor, listensUntil, read, wordOf } from '../../../../adapters/sources/zoho/push.ts';
import { answer } from '../answer.ts';
import { organisation } from './organisation.ts';

const url = 'https://qibu.example/hooks/zoho-0123456789ab';
const settings = { clientId: '1000.NOTAREALCLIENT', clientSecret: 'not-a-real-client-secret' };
const now = Temporal.Instant.from('2026-11-20T01:00:00.4Z');
const posted = (body: unknown) => ({
  headers: {},
  query: {},
  body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
});

describe('a channel', () => {
  it('tells of every change in its modules for a week, under a number and with a word that are always the same', () => {
    const { watch } = channelFor(['Deals', 'Tasks'], url, settings, now);
    expect(watch).toEqual([
      {
        channel_id: expect.stringMatching(/^[1-9]\d{14}$/),
        events: ['Deals.all', 'Tasks.all'],
        notify_url: url,
        token: wordOf(settings),
        channel_expiry: '2026-11-27T00:00:00+00:00',
      },
    ]);
    expect(channelFor(['Deals'], url, settings, now.add({ hours: 1 })).watch[0]?.channel_id).toBe(watch[0]?.channel_id);
    expect(channelFor(['Deals'], `${url}c`, settings, now).watch[0]?.channel_id).not.toBe(watch[0]?.channel_id);
  });

  it('has a word that fits and says nothing of the secret, and another for another secret', () => {
    const word = wordOf(settings);
    expect(word.length).toBeLessThanOrEqual(50);
    expect(word).not.toContain('secret');
    expect(wordOf({ ...settings, clientSecret: 'not-a-real-other-secret' })).not.toBe(word);
  });

  it('is asked for anew before it ends, and then lives on', async () => {
    const { world, org, connect, won } = await organisation({ pushTo: 'http://127.0.0.1:1' });
    const first = await connect().listen?.(['Deals'], url);
    expect(first?.until.toString()).toBe('2026-11-27T00:00:00Z');
    world.later({ hours: 6 * 24 });
    const second = await connect().listen?.(['Deals', 'Tasks'], url);
    expect(second?.until.toString()).toBe('2026-12-03T00:00:00Z');
    org.save('Deals', { Amount: 6 }, won());
    await org.pushed();
    expect(org.notifications.length).toBe(1);
  });

  it('ends when its answer says so, which may be sooner than was asked', () => {
    const event = (channel_expiry: string) => ({ channel_expiry });
    const events = [event('2026-11-20T08:30:00+05:30'), event('2026-11-20T07:30:00+05:30')];
    const watch = [{ status: 'success', code: 'SUCCESS', details: { events } }];
    expect(listensUntil(answer({ watch })).toString()).toBe('2026-11-20T02:00:00Z');
  });

  it.each([
    [{ watch: [{ status: 'error', code: 'NOT_SUPPORTED' }] }, 'malformed: NOT_SUPPORTED'],
    [{ watch: [{ status: 'error', code: 'no, "Acme"' }] }, 'malformed: watch'],
    [{ watch: [] }, 'malformed: channel_expiry'],
    [{}, 'malformed: channel_expiry'],
  ])('that is refused is none: %j', (body, expected) => {
    expect(() => listensUntil(answer(body))).toThrow(expected);
  });

  it('is not asked for in a module that can be none', () => {
    expect(() => channelFor(['Deals.all","x'], url, settings, now)).toThrow('unknown: object');
  });
});

describe('what is posted', () => {
  const token = wordOf(settings);
  const told = { token, module: 'Deals', ids: ['7', '8'], operation: 'update', server_time: 1_795_136_400_000 };

  it('with our word names the records to look at, and a key that is the same for the same', () => {
    const one = read(posted(told), settings);
    expect(one).toEqual({
      key: expect.stringMatching(/^[\da-f]{64}$/),
      touched: [
        { object: 'Deals', id: '7' },
        { object: 'Deals', id: '8' },
      ],
    });
    expect(read(posted(told), settings)).toEqual(one);
    expect(read(posted({ ...told, server_time: 1_795_136_400_001 }), settings)?.key).not.toBe(one?.key);
  });

  it('may have ids as numbers, which lose nothing', () => {
    const body = `{"token": "${token}", "module": "Deals", "ids": [4400000000000000001]}`;
    expect(read(posted(body), settings)?.touched).toEqual([{ object: 'Deals', id: '4400000000000000001' }]);
  });

  it('with our word and without records says nothing of any', () => {
    expect(read(posted({ token }), settings)?.touched).toEqual([]);
  });

  it.each([
    ['another word', { ...told, token: `${token}x` }, settings],
    ['no word', { ...told, token: undefined }, settings],
    ['a word that is no text', { ...told, token: { $ne: '' } }, settings],
    ['ids that are none', { ...told, ids: ['../7'] }, settings],
    ['no JSON', 'token', settings],
    ['the word of no secret, where there is none', { ...told, token: wordOf({}) }, {}],
  ])('with %s is nothing', (_what, body, of) => {
    expect(read(posted(body), of)).toBeUndefined();
  });
});
