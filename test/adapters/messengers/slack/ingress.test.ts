import { describe, expect, test } from 'vitest';
import { ingress } from '../../../../adapters/messengers/slack/ingress.ts';
import { listeners } from './listeners.ts';
import { clock, command, config, form, json, message, signed } from './signed.ts';

/** A door with listeners behind it. */
function door(options?: Parameters<typeof listeners>[0]) {
  const { take, passed, log } = listeners(options);
  const turned: string[] = [];
  const turnedAway = (why: string) => turned.push(why);
  return { handle: ingress({ signingSecret: config.signingSecret, clock, log, take, turnedAway }), passed, turned };
}

async function answer(request: Request, options?: Parameters<typeof door>[0]) {
  const { handle, passed } = door(options);
  const response = await handle(request);
  return { status: response.status, body: await response.text(), passed };
}

describe('the signature', () => {
  /** From Slack's own documentation, https://docs.slack.dev/authentication/verifying-requests-from-slack */
  const documented = {
    secret: '8f742231b10e8888abcd99yyyzzz85a5',
    stamp: '1531420618',
    signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    body: [
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V',
      'channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=',
      'response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN',
      'trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    ].join('&'),
  };

  const asDocumented = async (change: Partial<typeof documented>) => {
    const { stamp, signature, body } = { ...documented, ...change };
    const at = Temporal.Instant.fromEpochMilliseconds(1531420618_000);
    const { take, log } = listeners();
    const handle = ingress({ signingSecret: documented.secret, clock: () => at, log, take });
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': stamp,
      'x-slack-signature': signature,
    };
    return (await handle(new Request('http://service.invalid/', { method: 'POST', headers, body }))).status;
  };

  test('of the documented example is right, and only of its very bytes', async () => {
    // 400: it is read, and found to have no app id.
    expect(await asDocumented({})).toBe(400);
    expect(await asDocumented({ body: `${documented.body}&x=1` })).toBe(401);
  });

  test.each([
    ['of another version', { signature: documented.signature.replace('v0', 'v1') }],
    ['that is forged', { signature: `v0=${'0'.repeat(64)}` }],
    ['that is cut short', { signature: documented.signature.slice(0, -2) }],
    ['in capitals', { signature: documented.signature.toUpperCase() }],
    ['that is missing', { signature: '' }],
    ['over another time', { stamp: '1531420619' }],
    ['over a time that is no number', { stamp: '1531420618.0' }],
  ])('%s is refused', async (_, change) => {
    expect(await asDocumented(change)).toBe(401);
  });

  test.each([
    [300, 200],
    [301, 401],
    [-300, 200],
    [-301, 401],
  ])('of %i seconds ago is answered with %i', async (secondsAgo, status) => {
    expect(await answer(json(message, secondsAgo))).toMatchObject({ status });
  });
});

describe('what is turned away', () => {
  const forged = (request: Request): Request => {
    request.headers.set('x-slack-signature', `v0=${'0'.repeat(64)}`);
    return request;
  };
  const unproved = (request: Request): Request => {
    request.headers.delete('x-slack-signature');
    return request;
  };

  test.each<[string, Request, readonly string[]]>([
    ['signed with another secret', forged(json(message)), ['unsigned']],
    ['signed with ours too long ago', json(message, 301), ['stale']],
    ['signed with ours too far ahead', json(message, -301), ['stale']],
    ['signed with another secret, and long ago', forged(json(message, 301)), ['unsigned']],
    ['not signed at all, as whoever looks for open doors sends', unproved(json(message)), []],
    ['a check of the address, which tells by itself', forged(json({ type: 'url_verification', challenge: 'x' })), []],
    ['nothing', json(message), []],
  ])('is told with the reason: %s', async (_, request, reasons) => {
    const { handle, turned } = door();
    await handle(request);
    expect(turned).toEqual(reasons);
  });
});

describe('what Slack asks of every app', () => {
  test('is answered: the challenge', async () => {
    const challenged = await answer(json({ type: 'url_verification', challenge: 'abc' }));
    expect(challenged).toMatchObject({ status: 200, body: '{"challenge":"abc"}' });
  });

  test('is answered: the look at our certificate, signed or not, and nothing smuggled along with it', async () => {
    const unsigned = new Request('http://service.invalid/', { method: 'POST', body: 'ssl_check=1&token=x' });
    expect(await answer(unsigned)).toMatchObject({ status: 200, body: '' });
    expect(await answer(form({ ...command, ssl_check: '1' }))).toMatchObject({ status: 200, passed: [] });
    const smuggled = new Request('http://service.invalid/', {
      method: 'POST',
      body: new URLSearchParams({ ...command, ssl_check: '0' }),
    });
    expect(await answer(smuggled)).toMatchObject({ status: 401, passed: [] });
  });
});

describe('a body', () => {
  test.each([
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=utf-8',
    'APPLICATION/X-WWW-FORM-URLENCODED',
  ])('of the type %s is read as a form', async (type) => {
    expect(await answer(form(command, type))).toMatchObject({ status: 200, passed: ['command'] });
  });

  test.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a string', '"x"'],
    ['cut off', '{"type":'],
    ['empty', ''],
    ['ten thousand lists deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['ten thousand objects deep', `${'{"type":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['a message without a channel', '{"type":"event_callback","event":{"type":"message"}}'],
  ])('that is %s is refused', async (_, body) => {
    expect(await answer(signed(body, 'application/json'))).toMatchObject({ status: 400, passed: [] });
  });

  test('that is no UTF-8 is refused', async () => {
    expect(await answer(signed(Uint8Array.from([0x7b, 0xff, 0x7d]), 'application/json'))).toMatchObject({
      status: 400,
    });
  });

  test('with a payload that is no JSON is refused', async () => {
    expect(await answer(form({ payload: '{' }))).toMatchObject({ status: 400 });
  });

  test('of more than a million bytes is refused before it is verified', async () => {
    expect(await answer(signed('x'.repeat(1_000_001), 'application/json'))).toMatchObject({ status: 413 });
  });

  test('that names a prototype changes none', async () => {
    await answer(signed('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}', 'application/json'));
    expect('polluted' in {}).toBe(false);
  });
});

describe('an answer', () => {
  test('is what a listener acknowledged with', async () => {
    expect(await answer(form(command))).toMatchObject({ status: 200, body: '{"text":"Recorded"}' });
  });

  test('to what could not be taken is no silent 200', async () => {
    for (const request of [json(message), form(command)]) {
      expect(await answer(request, { fails: true })).toMatchObject({ status: 503 });
    }
  });

  test('is the same however often Slack has tried', async () => {
    const request = json(message);
    request.headers.set('x-slack-retry-num', '2');
    expect(await answer(request)).toMatchObject({ status: 200, passed: ['event'] });
  });
});
