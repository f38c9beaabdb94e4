import type dns from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { exceptionOf } from '../../../adapters/sources/addresses.ts';
import { type Http, openHttp } from '../../../adapters/sources/http.ts';
import { SourceError } from '../../../src/errors.ts';

/** A vendor on this machine; gives its address and how many have called. */
async function vendor(listener: RequestListener): Promise<{ url: string; port: number; calls: () => number }> {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, calls: () => calls };
}

const here = [exceptionOf('127.0.0.1') ?? expect.fail(), exceptionOf('localhost') ?? expect.fail()];
const http = openHttp({ exceptions: here });

/** Names as some server of names has them: each look takes the next answer, and the last one stays. */
function names(...answers: readonly (readonly string[])[]): { lookUp: typeof dns.lookup; looks: () => number } {
  let looks = 0;
  const lookUp = (_host: string, _options: object, found: (error: null, addresses: object[]) => void): void => {
    const addresses = answers[Math.min(looks++, answers.length - 1)] ?? [];
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { lookUp: lookUp as unknown as typeof dns.lookup, looks: () => looks };
}

async function failureOf(call: ReturnType<Http>): Promise<string> {
  const error = await call.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(SourceError);
  return (error as SourceError).message;
}

const get = (http: Http, url: string): ReturnType<Http> => http({ method: 'GET', url });

describe('what is sent', () => {
  const echo: RequestListener = async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString('utf8');
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, type: headers['content-type'], key: headers['x-key'], body }));
  };

  it('an object goes as JSON, parameters as a form, and text to its last space as it is', async () => {
    const { url } = await vendor(echo);
    const sent = async (body: object | string, headers = {}) =>
      (await http({ method: 'POST', url, body, headers })).json();
    expect(await sent({ name: '王芳' })).toMatchObject({ type: 'application/json', body: '{"name":"王芳"}' });
    expect(await sent(new URLSearchParams({ q: 'a b&c' }))).toMatchObject({
      type: 'application/x-www-form-urlencoded',
      body: 'q=a+b%26c',
    });
    const signed = ' {"data": {}} \n';
    const type = { 'content-type': 'application/json; charset=utf-8', 'x-key': 'none' };
    expect(await sent(signed, type)).toMatchObject({ type: type['content-type'], body: signed, key: 'none' });
  });

  it('what is asked stands in the address, whatever characters it has', async () => {
    const { url } = await vendor(echo);
    const query = { q: "SELECT Id FROM Deal WHERE Name = 'a&b=c#d'" };
    const { url: asked } = (await http({ method: 'GET', url: `${url}/query?v=1`, query })).json() as { url: string };
    expect(Object.fromEntries(new URL(asked, url).searchParams)).toEqual({ v: '1', ...query });
  });

  it('goes to nobody in between, whatever the environment says', async () => {
    const proxy = await vendor((_request, response) => response.end('{"from": "proxy"}'));
    const { url } = await vendor((_request, response) => response.end('{"from": "vendor"}'));
    for (const name of ['http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'all_proxy']) vi.stubEnv(name, proxy.url);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await get(http, url)).json()).toEqual({ from: 'vendor' });
    expect(proxy.calls()).toBe(0);
  });
});

describe('what is answered', () => {
  it('is an answer whatever its status, with its headers and when to come again', async () => {
    const { url } = await vendor((_request, response) => {
      response.writeHead(429, { 'Retry-After': '7', 'X-Left': '0' }).end('{"code": 1}');
    });
    const answer = await get(http, url);
    expect(answer).toMatchObject({ status: 429, retryAfterMs: 7000, headers: { 'x-left': '0' } });
    expect(answer.json()).toEqual({ code: 1 });
  });

  it('numbers can be had to their last digit', async () => {
    const { url } = await vendor((_request, response) => response.end('{"amount": 98765432109876543.21}'));
    expect((await get(http, url)).exactJson()).toEqual({ amount: '98765432109876543.21' });
  });

  it.each([
    ['<html>502 Bad Gateway</html>', 'transient: html'],
    ['{"records": [', 'transient: no-json'],
    ['', 'transient: no-json'],
  ])('%o is no JSON, and worth another try', async (body, failure) => {
    const { url } = await vendor((_request, response) => response.end(body));
    const answer = await get(http, url);
    expect(() => answer.json()).toThrow(failure);
    expect(() => answer.exactJson()).toThrow(failure);
  });

  it('a redirect is not followed, not even to the same host', async () => {
    const elsewhere = await vendor((_request, response) => response.end('{}'));
    const { url, calls } = await vendor((_request, response) => {
      response.writeHead(302, { location: elsewhere.url }).end();
    });
    expect(await failureOf(get(http, url))).toBe('address: redirected');
    expect([calls(), elsewhere.calls()]).toEqual([1, 0]);
  });

  it('more than fits is not read to its end', async () => {
    const { url } = await vendor((_request, response) => response.end('x'.repeat(2000)));
    const small = openHttp({ exceptions: here, mostBytes: 1000 });
    expect(await failureOf(get(small, url))).toBe('malformed: too-large');
  });
});

describe('a net that fails is worth another try', () => {
  it('when nobody listens', async () => {
    const { url } = await vendor(() => {});
    const nobody = new URL(url);
    nobody.port = '1';
    expect(await failureOf(get(http, nobody.href))).toBe('transient: ECONNREFUSED');
  });

  it('when the line breaks before or within the answer', async () => {
    const { url } = await vendor((_request, response) => void response.destroy());
    expect(await failureOf(get(http, url))).toBe('transient: ECONNRESET');
    const half = await vendor(async (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"records": [');
      await delay(20);
      response.destroy();
    });
    expect(await failureOf(get(http, half.url))).toMatch(/^transient: /);
  });

  it('when it takes too long, also byte by byte', async () => {
    const { url } = await vendor(async (_request, response) => {
      while (!response.destroyed) {
        response.write(' ');
        await delay(20);
      }
    });
    expect(await failureOf(get(openHttp({ exceptions: here, timeoutMs: 150 }), url))).toBe('transient: timeout');
  });

  it('when the name is not known', async () => {
    const lookUp = ((_host: string, _options: object, found: (error: Error) => void) =>
      found(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }))) as unknown as typeof dns.lookup;
    expect(await failureOf(get(openHttp({ lookUp }), 'https://crm.example.com'))).toBe('transient: ENOTFOUND');
  });
});

describe('what must not be called', () => {
  it.each([
    ['http://crm.example.com/', 'address: not-https'],
    ['http://127.0.0.1:8080/', 'address: not-https'],
    ['ftp://crm.example.com/', 'address: not-https'],
    ['file:///etc/passwd', 'address: not-https'],
    ['https://somebody:secret@crm.example.com/', 'address: with-a-name-in-it'],
    ['crm.example.com', 'address: no-url'],
    ['https://127.0.0.1/', 'address: not-public'],
    ['https://127.1/', 'address: not-public'],
    ['https://2130706433/', 'address: not-public'],
    ['https://0x7f.0.0.1/', 'address: not-public'],
    ['https://[::1]/', 'address: not-public'],
    ['https://[::ffff:10.0.0.1]/', 'address: not-public'],
    ['https://169.254.169.254/latest/meta-data/', 'address: not-public'],
    ['https://localhost/', 'address: not-public'],
  ])('%s', async (url, failure) => {
    expect(await failureOf(get(openHttp(), url))).toBe(failure);
  });

  it.each([[['10.0.0.1']], [['::1']], [['1.1.1.1', '192.168.0.1']], [['169.254.169.254']], [[]]])(
    'a name that leads to %j',
    async (addresses) => {
      const { lookUp } = names(addresses);
      expect(await failureOf(get(openHttp({ lookUp }), 'https://crm.example.com/'))).toBe('address: not-public');
    },
  );

  it('a name that leads to the public net at first, and inside at the second look', async () => {
    const inside = await vendor((_request, response) => response.end('{}'));
    const { lookUp, looks } = names(['192.0.2.1', '127.0.0.1'], ['127.0.0.1']);
    const guarded = openHttp({ lookUp, exceptions: [exceptionOf('192.0.2.0/24') ?? expect.fail()], timeoutMs: 300 });
    const url = `https://crm.example.com:${inside.port}/`;
    expect([await failureOf(get(guarded, url)), await failureOf(get(guarded, url))]).toEqual([
      'address: not-public',
      'address: not-public',
    ]);
    expect([looks(), inside.calls()]).toEqual([2, 0]);
  });

  it('http, where the name of this machine leads elsewhere', async () => {
    const { lookUp } = names(['1.1.1.1']);
    const guarded = openHttp({ lookUp, exceptions: here });
    expect(await failureOf(get(guarded, 'http://localhost:8080/'))).toBe('address: not-public');
  });

  it('a host on another port than the operator has opened', async () => {
    const { url, port, calls } = await vendor((_request, response) => response.end('{}'));
    const on = (entry: string): Http => openHttp({ exceptions: [exceptionOf(entry) ?? expect.fail()] });
    expect(await failureOf(get(on('127.0.0.1:1'), url))).toBe('address: not-https');
    expect((await get(on(`127.0.0.1:${port}`), url)).status).toBe(200);
    expect((await get(on('127.0.0.0/8'), url)).status).toBe(200);
    expect(calls()).toBe(2);
  });
});

describe('no error tells what opens the door', () => {
  const secret = 'not-a-real-secret-密';
  const { lookUp } = names(['10.0.0.1']);

  it.each([
    [
      'it cannot be written',
      () => http({ method: 'GET', url: 'http://127.0.0.1:1', headers: { authorization: secret } }),
    ],
    ['nobody listens', () => http({ method: 'GET', url: 'http://127.0.0.1:1', query: { key: secret } })],
    ['it leads inside', () => openHttp({ lookUp })({ method: 'POST', url: 'https://a.example', body: { secret } })],
    ['it is no address', () => http({ method: 'GET', url: secret })],
  ])('when %s', async (_when, call) => {
    const error = await call().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(SourceError);
    expect((error as SourceError).cause).toBeUndefined();
    const { name, message, failure, code, stack } = error as SourceError;
    expect(JSON.stringify({ name, message, failure, code, stack, ...(error as object) })).not.toContain('not-a-real');
  });
});
