import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../../adapters/sources/webhook/access.ts';
import { read } from '../../../../adapters/sources/webhook/push.ts';
import type { PushedRequest } from '../../../../src/ports/source.ts';

const now = Temporal.Instant.from('2026-11-20T01:00:00Z');
const seconds = String(now.epochMilliseconds / 1000);
const pushSecret = 'not-a-real-secret-0123456789abcdef';

interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timestamp?: string;
  readonly secret?: string;
}

/** As somebody sends it who knows the secret, but for what a test has otherwise. */
function sent({
  body = { object: 'deals' },
  headers = {},
  timestamp = seconds,
  secret = pushSecret,
}: Sent): PushedRequest {
  const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body));
  return {
    headers: {
      'x-qibu-timestamp': timestamp,
      'x-qibu-signature': signatureOf(secret, timestamp, bytes),
      'idempotency-key': 'delivery-1',
      ...headers,
    },
    query: {},
    body: bytes,
  };
}

const readOf = (request: PushedRequest) => read(request, { pushSecret }, now);
const problemsWith = (body: unknown): unknown => readOf(sent({ body }));

describe('what is pushed to us', () => {
  it('is records with what they hold, and which are gone', () => {
    const body = {
      object: 'deals',
      records: [
        { id: 'D-1', values: { customer: '华星', amount: '120000.50', won: true, day: '2026-11-20', note: null } },
        { id: 7, values: {} },
      ],
      gone: ['D-2'],
    };
    expect(readOf(sent({ body }))).toEqual({
      key: 'delivery-1',
      chosen: { signature: expect.stringMatching(/^v1=[\da-f]{64}$/), digest: expect.stringMatching(/^[\da-f]{64}$/) },
      touched: ['D-1', '7', 'D-2'].map((id) => ({ object: 'deals', id })),
      records: [
        {
          object: 'deals',
          id: 'D-1',
          values: { customer: '华星', amount: '120000.50', won: 'true', day: '2026-11-20', note: null },
        },
        { object: 'deals', id: '7', values: {} },
        { object: 'deals', id: 'D-2', values: undefined },
      ],
    });
  });

  it('is read to the last digit of every number', () => {
    const body = new TextEncoder().encode(
      '{"object": "deals", "records": [{"id": 1, "values": {"a": 98765432109876543.21}}]}',
    );
    expect(readOf(sent({ body }))).toMatchObject({ records: [{ id: '1', values: { a: '98765432109876543.21' } }] });
  });

  it('is signed as an independent program signs it', () => {
    // printf 'v1:1795136400:{}' | openssl dgst -sha256 -hmac not-a-real-secret-0123456789abcdef
    const signature = signatureOf(pushSecret, '1795136400', new TextEncoder().encode('{}'));
    expect(signature).toBe('v1=70bf03e8c05c3b55ad7775f74c0b1683a1ea5a07ecbcfd07bf55c6f727ebe797');
  });
});

describe('is not from there', () => {
  it.each<[string, Sent | PushedRequest]>([
    ['without a signature', { headers: { 'x-qibu-signature': '' } }],
    ['with another secret', { secret: 'not-a-real-secret-of-another' }],
    ['with the signature of another time', { headers: { 'x-qibu-timestamp': String(Number(seconds) + 1) } }],
    ['with a signature of another version', { headers: { 'x-qibu-signature': `v2=${'0'.repeat(64)}` } }],
    ['five minutes and a second ago', { timestamp: String(Number(seconds) - 301) }],
    ['five minutes and a second ahead', { timestamp: String(Number(seconds) + 301) }],
    ['in milliseconds', { timestamp: `${seconds}000` }],
    ['with no time', { timestamp: '' }],
    ['with no number as its time', { timestamp: 'now' }],
  ])('what is sent %s', (_what, how) => {
    expect(readOf(sent(how as Sent))).toBeUndefined();
  });

  it('what was changed on its way', () => {
    const request = sent({ body: { object: 'deals', records: [{ id: '1', values: { amount: '10' } }] } });
    const changed = new TextDecoder().decode(request.body).replace('10', '90');
    expect(readOf({ ...request, body: new TextEncoder().encode(changed) })).toBeUndefined();
  });

  it('what anybody could sign, where there is no secret', () => {
    expect(read(sent({ secret: '' }), {}, now)).toBeUndefined();
  });

  it('but it is, up to five minutes off', () => {
    for (const off of [-300, 300]) {
      expect(readOf(sent({ timestamp: String(Number(seconds) + off) }))).toMatchObject({ key: 'delivery-1' });
    }
  });
});

describe('what is signed and cannot be read is told to whoever sent it, place by place', () => {
  it.each<[unknown, readonly string[]]>([
    [{}, ['object: Invalid input: expected string, received undefined']],
    [[], ['the body: Invalid input: expected object, received array']],
    [{ object: 'deals', items: [] }, ['the body: Unrecognized key: "items"']],
    [
      {
        object: 'deals',
        records: [{ id: '1', values: {} }, { id: '2', values: { amount: { value: 'secret' } } }, { values: {} }],
      },
      [
        'records[1].values.amount: must be text of at most 10000 characters, a number, true, false or null',
        'records[2].id: Invalid input: expected string, received undefined',
      ],
    ],
    [
      {
        object: 'deals',
        records: [
          { id: '1', values: {} },
          { id: 1, values: {} },
        ],
        gone: ['1'],
      },
      ['records[1].id: is there more than once', 'gone[0]: is there more than once'],
    ],
    [
      { object: 'deals', records: Array.from({ length: 1001 }, (_, id) => ({ id, values: {} })) },
      ['records: Too big: expected array to have <=1000 items'],
    ],
    [
      { object: 'deals', records: [{ id: 'a', values: {} }], gone: Array.from({ length: 1000 }, (_, id) => id) },
      ['gone: with the records more than 1000'],
    ],
  ])('%#', (body, problems) => {
    expect(problemsWith(body)).toEqual({ problems });
  });

  it('no JSON, and no text', () => {
    const problems = ['the body: must be JSON in UTF-8'];
    expect(problemsWith(new TextEncoder().encode('{"object":'))).toEqual({ problems });
    expect(problemsWith(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ problems });
  });

  it.each(['', ' ', 'two words', 'x'.repeat(201)])('with the key %o', (key) => {
    const problem = 'Idempotency-Key: must be 1 to 200 visible characters, the same when the same is sent again';
    expect(readOf(sent({ headers: { 'idempotency-key': key } }))).toEqual({ problems: [problem] });
  });

  it('twenty times at most', () => {
    const records = Array.from({ length: 50 }, (_, id) => ({ id, values: { amount: [] } }));
    expect((problemsWith({ object: 'deals', records }) as { problems: string[] }).problems).toHaveLength(20);
  });
});
