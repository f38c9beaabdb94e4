import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open } from '../../../../adapters/messengers/feishu/ingress.ts';
import { config, encrypt, envelope, header, keys, noon, sealed, signed, unsigned } from './sealing.ts';

const check = (request: Request, tenant?: string) =>
  open(request, { keys, addressee: { app: config.appId, tenant }, now: noon });

async function answerTo(request: Request, tenant?: string): Promise<string> {
  const opened = await check(request, tenant);
  return 'response' in opened ? `${opened.response.status} ${await opened.response.text()}` : 'let in';
}

const event = { hello: '线索' };

describe('what Feishu sends', () => {
  it('is let in when it is signed, fresh, and for this app', async () => {
    expect(await check(signed(sealed(envelope(event))))).toEqual({
      envelope: { id: 'event-1', type: 'im.message.receive_v1', tenant: 'tenant-1', event },
    });
    expect(await answerTo(signed(sealed(envelope(event))), 'tenant-1')).toBe('let in');
  });

  it.each([
    ['spaces', (seal: string) => `{ "encrypt" :   "${seal}" }\n`],
    ['escapes', (seal: string) => `{"\\u0065ncrypt":"${seal}"}`],
    ['further members', (seal: string) => `{"x":1.0,"encrypt":"${seal}","y":[1e2]}`],
  ])('is judged by its bytes, not by what a parser makes of them: %s', async (_, write) => {
    expect(await answerTo(signed(write(encrypt(JSON.stringify(envelope(event))))))).toBe('let in');
  });

  it('survives characters cut in two by the network', async () => {
    const body = sealed(envelope(event));
    const whole = signed(body);
    const bytes = Buffer.from(body);
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await answerTo(unsigned(pieces, Object.fromEntries(whole.headers)))).toBe('let in');
  });

  it.each([299, -299, 300, -300])('may be %i s old', async (age) => {
    expect(await answerTo(signed(sealed(envelope(event)), { at: noon.subtract({ seconds: age }) }))).toBe('let in');
  });
});

const flipped = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
const badPadding = JSON.stringify({ encrypt: Buffer.alloc(48, 7).toString('base64') });
const body = sealed(envelope(event));

describe('a refusal', () => {
  it.each<[string, Request]>([
    ['no signature', unsigned(body)],
    ['the signature of another app', signed(body, { key: 'another-fake-key' })],
    ['a right signature over another body', signed(body, { over: sealed(envelope(event)) })],
    ['a request 301 s old', signed(body, { at: noon.subtract({ seconds: 301 }) })],
    ['a request 301 s in the future', signed(body, { at: noon.add({ seconds: 301 }) })],
    ['another verification token', signed(sealed(envelope(event, { token: 'wrong' })))],
    ['another app', signed(sealed(envelope(event, { app_id: 'cli_other' })))],
    ['another tenant', signed(sealed(envelope(event, { tenant_key: 'tenant-2' })))],
    ['plaintext', signed(JSON.stringify(envelope(event)))],
    ['plaintext without a signature', unsigned(JSON.stringify(envelope(event)))],
    ['a seal made with another key', signed(sealed(envelope(event), 'another-fake-key'))],
    ['bad padding', signed(badPadding)],
    ['bad padding without a signature', unsigned(badPadding)],
    ['half a seal', signed(JSON.stringify({ encrypt: 'c2hvcnQ=' }))],
    ['a tampered seal without a signature', unsigned(flipped(body, 40))],
    ['a good seal around no JSON, without a signature', unsigned(JSON.stringify({ encrypt: encrypt('no json') }))],
    [
      'a challenge with the wrong token',
      unsigned(sealed({ type: 'url_verification', token: 'wrong', challenge: 'x' })),
    ],
    ['a timestamp that is no number', unsigned(body, { 'X-Lark-Request-Timestamp': 'now', 'X-Lark-Signature': 'ff' })],
    ['an old event with the wrong token', signed(sealed({ type: 'event_callback', token: 'wrong', event: {} }))],
  ])('of %s says no more than any other', async (_, request) => {
    expect(await answerTo(request, 'tenant-1')).toBe('401 {"error":"unauthorised"}');
  });
});

describe('the check of the address', () => {
  const challenge = { type: 'url_verification', token: keys.verificationToken, challenge: 'ajls384kdjxxxx' };

  it.each<[string, Request]>([
    ['sealed, without a signature', unsigned(sealed(challenge))],
    ['sealed and signed', signed(sealed(challenge))],
    ['in the clear', unsigned(JSON.stringify(challenge))],
  ])('is echoed: %s', async (_, request) => {
    expect(await answerTo(request)).toBe('200 {"challenge":"ajls384kdjxxxx"}');
  });

  it('does not open the door for an event that calls itself one', async () => {
    const both = { ...envelope(event), ...challenge, challenge: undefined };
    expect(await answerTo(unsigned(sealed(both)))).toMatch(/^401/);
  });
});

describe('what makes no sense', () => {
  it.each(['', 'null', '[]', '"x"', '42', '{', '{"encrypt":', 'x=1&y=2'])('is malformed: %j', async (text) => {
    expect(await answerTo(signed(text))).toBe('400 {"error":"malformed"}');
  });

  it('is malformed when it is not UTF-8', async () => {
    expect(await answerTo(unsigned(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])))).toMatch(/^400/);
  });

  it.each([null, [], 'x', {}, { header: null }, { header: {} }, { header: { ...header, event_id: 7 } }])(
    'is malformed when %j was sealed and signed',
    async (inside) => {
      expect(await answerTo(signed(sealed(inside)))).toMatch(/^400/);
    },
  );

  it('is nothing to us in the format of long ago', async () => {
    const old = { type: 'event_callback', token: keys.verificationToken, uuid: 'x', event: { type: 'message' } };
    expect(await answerTo(signed(sealed(old)))).toBe('200 {}');
  });

  it('does not crash on JSON ten thousand deep, nor reach prototypes', async () => {
    expect(await answerTo(unsigned('['.repeat(10_000) + ']'.repeat(10_000)))).toMatch(/^400/);
    expect(await answerTo(unsigned(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`))).toMatch(/^401/);
    await check(signed(`{"__proto__":{"polluted":1},"encrypt":"${encrypt('{"__proto__":{"polluted":1}}')}"}`));
    expect({}).not.toHaveProperty('polluted');
  });

  it('never gets in, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          expect(await answerTo(unsigned(Buffer.from(bytes)))).toMatch(/^40[01] /);
        },
      ),
    );
  });
});

describe('what is too large', () => {
  it('is left unread after the first megabyte', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    expect(await answerTo(unsigned(endless))).toBe('413 {"error":"too large"}');
    expect(sent).toBeLessThan(2 * 1024 * 1024);
  });
});

describe('what is turned away', () => {
  it.each<[string, Request, string | undefined]>([
    ['sealed and signed with another key', signed(sealed(envelope(event), 'other'), { key: 'other' }), 'unsigned'],
    ['signed with ours too long ago', signed(body, { at: noon.subtract({ seconds: 301 }) }), 'stale'],
    ['with another verification token', signed(sealed(envelope(event, { token: 'wrong' }))), 'mistoken'],
    ['an old event with another token', signed(sealed({ type: 'event_callback', token: 'wrong' })), 'mistoken'],
    ['not signed at all, as whoever looks for open doors sends', unsigned(body), undefined],
    ['of another company', signed(sealed(envelope(event, { tenant_key: 'tenant-2' }))), undefined],
  ])('is told with the reason: %s', async (_, request, why) => {
    const opened = await check(request, 'tenant-1');
    expect('response' in opened && opened.why).toBe(why);
  });
});
