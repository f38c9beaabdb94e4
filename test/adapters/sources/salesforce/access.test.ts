import { describe, expect, it } from 'vitest';
import type { Answer, Call } from '../../../../adapters/sources/http.ts';
import { openApi } from '../../../../adapters/sources/salesforce/access.ts';
import { exhaustionIn, failureIn, tokenFailureIn } from '../../../../adapters/sources/salesforce/failures.ts';
import { SourceError } from '../../../../src/errors.ts';
import { sourceWorld } from '../../../support/source-world.ts';
import { organisation } from './organisation.ts';

const settings = {
  url: 'https://acme.my.salesforce.com',
  clientId: '3MVG9.not.a.real.consumer.key',
  clientSecret: 'not-a-real-consumer-secret',
};

const answer = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers,
  text,
  retryAfterMs: undefined,
  json: () => JSON.parse(text),
  exactJson: () => JSON.parse(text),
});
const token = (instance_url: string): Answer =>
  answer(200, JSON.stringify({ access_token: 'not-a-real-session', instance_url }));

/** Opens the API on a wire of ours, which gives these answers in turn. */
function opened(answers: readonly Answer[], more: object = {}) {
  const calls: Call[] = [];
  const left = [...answers];
  const wire = async (call: Call): Promise<Answer> => {
    calls.push(call);
    return left.shift() ?? expect.fail('one call too many');
  };
  return { api: openApi(wire, { ...settings, ...more }, sourceWorld().parts()), calls };
}

describe('a session', () => {
  it('is got by client credentials at the organisation’s own address, and shown where it says', async () => {
    const { api, calls } = opened([token('https://acme--eu.my.salesforce.com/'), answer(200, '{}')]);
    await api.get('query', { q: 'SELECT Id FROM Task' });
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://acme.my.salesforce.com/services/oauth2/token',
      'GET https://acme--eu.my.salesforce.com/services/data/v62.0/query',
    ]);
    expect(String(calls[0]?.body)).toBe(
      'grant_type=client_credentials&client_id=3MVG9.not.a.real.consumer.key&client_secret=not-a-real-consumer-secret',
    );
    expect(calls[1]).toMatchObject({
      headers: { authorization: 'Bearer not-a-real-session' },
      query: { q: 'SELECT Id FROM Task' },
    });
  });

  it.each([
    'https://salesforce.com.example.com',
    'https://evilsalesforce.com',
    'https://acme.my.salesforce.com.',
    'https://acme.my.salesforce.com:8443',
    'http://acme.my.salesforce.com',
    'https://169.254.169.254',
    'acme.my.salesforce.com',
    '',
  ])('is shown to nobody at %o', async (instance) => {
    const { api, calls } = opened([token(instance)]);
    await expect(api.get('sobjects')).rejects.toThrow(new SourceError('address', 'instance_url'));
    expect(calls.length).toBe(1);
  });

  it('is renewed once, and not again where the new one opens nothing either', async () => {
    const { there, source } = await organisation();
    await source.objects();
    there.expireTokens();
    await source.objects();
    const given = () => there.requests.filter(({ path }) => path.startsWith('/services/oauth2')).length;
    expect(given()).toBe(2);
    const body = '[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]';
    there.fail('/sobjects', { kind: 'answer', status: 401, body }, 5);
    await expect(source.objects()).rejects.toMatchObject({ message: 'credentials: INVALID_SESSION_ID' });
    expect(given()).toBe(3);
  });

  it.each([
    [{ url: '' }, 'url'],
    [{ url: 'acme.my.salesforce.com' }, 'url'],
    [{ url: 'https://login.salesforce.com' }, 'url'],
    [{ url: 'https://test.salesforce.com' }, 'url'],
    [{ url: 'https://acme.lightning.force.com/lightning/page/home' }, 'url'],
    [{ clientId: '' }, 'clientId'],
    [{ clientSecret: '' }, 'clientSecret'],
    [{ clientSecret: 'with a space' }, 'clientSecret'],
  ])('is not asked for with a setting that cannot be right: %o', (wrong, name) => {
    expect(() => opened([], wrong)).toThrow(new SourceError('setting', name));
  });

  it.each([
    [400, '{"error":"invalid_client","error_description":"invalid client credentials"}', 'credentials: invalid_client'],
    [
      400,
      '{"error":"invalid_grant","error_description":"no client credentials user enabled"}',
      'credentials: invalid_grant',
    ],
    [401, '{"error":"Mallory <script>"}', 'credentials: http-401'],
    [400, 'null', 'credentials: http-400'],
    [404, 'no such page', 'setting: url'],
    [429, '', 'rate-limited: http-429'],
    [503, '<html>', 'transient: http-503'],
  ])('is refused: %i %s', (status, text, message) => {
    expect(tokenFailureIn(answer(status, text))).toMatchObject({ message });
  });
});

describe('a call that fails', () => {
  const refused = (errorCode: string, message = ''): string => JSON.stringify([{ message, errorCode }]);

  it.each([
    [400, refused('INVALID_FIELD', "No such column 'X' on entity 'Y'."), 'unknown: INVALID_FIELD'],
    [400, refused('SOMETHING_NEW'), 'malformed: SOMETHING_NEW'],
    [403, refused('API_DISABLED_FOR_ORG'), 'forbidden: API_DISABLED_FOR_ORG'],
    [404, refused('NOT_FOUND'), 'unknown: NOT_FOUND'],
    [400, refused('QUERY_TIMEOUT'), 'transient: QUERY_TIMEOUT'],
    [500, refused('UNKNOWN_EXCEPTION'), 'transient: UNKNOWN_EXCEPTION'],
    [400, refused('<script>'), 'malformed: http-400'],
    [502, '<html>', 'transient: http-502'],
    [418, '', 'malformed: http-418'],
  ])('%i %s', (status, text, message) => {
    expect(failureIn(answer(status, text))).toMatchObject({ message, retryAfterMs: undefined });
  });

  it('for want of calls is made again after a quarter of an hour, for too many long ones after half a minute', () => {
    const limit = (message: string) => failureIn(answer(403, refused('REQUEST_LIMIT_EXCEEDED', message)))?.retryAfterMs;
    expect(limit('TotalRequests Limit exceeded.')).toBe(15 * 60_000);
    expect(limit('ConcurrentRequests (Concurrent API Requests) Limit exceeded.')).toBe(30_000);
    expect(failureIn(answer(429, ''))?.retryAfterMs).toBe(30_000);
  });
});

describe('the calls of a day', () => {
  const stops = (info?: string) =>
    exhaustionIn(answer(200, '{}', info === undefined ? {} : { 'sforce-limit-info': info }))?.message;

  it('are enough below nine tenths', () => {
    expect(stops()).toBeUndefined();
    expect(stops('api-usage=89999/100000')).toBeUndefined();
    expect(stops('api-usage=10018/100000; api-bursts=749/750')).toBeUndefined();
    expect(stops('api-usage=25/5000; per-app-api-usage=249/250(appName=sample-connected-app)')).toBeUndefined();
  });

  it('are left to others from there on', () => {
    expect(stops('api-usage=90000/100000')).toBe('rate-limited: api-usage');
    expect(stops('api-bursts=1/750; api-usage=100001/100000')).toBe('rate-limited: api-usage');
  });

  it('are seen to end, and to come back', async () => {
    const { world, there, source } = await organisation({ callsPerDay: 10 });
    for (let calls = 0; calls < 8; calls++) await source.objects();
    const failure = await source.objects().catch((error: unknown) => error);
    expect(failure).toMatchObject({ failure: 'rate-limited', retryAfterMs: 15 * 60_000 });
    expect(
      there.requests.every(({ status }) => status === 200),
      'none was refused',
    ).toBe(true);
    world.later({ hours: 24 });
    expect(await source.objects()).toEqual(expect.arrayContaining([{ name: 'Task', label: 'Task' }]));
  });
});
