import dns from 'node:dns';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import axios, { type AxiosResponse } from 'axios';
import { SourceError } from '../../src/errors.ts';
import { bareHost, type Exception, isLoopback, isOpened, mayBeCalled } from './addresses.ts';
import { exactJson } from './json.ts';

/**
 * The one way to call a vendor. What is called is https, on the public net or opened by the operator, and never where a
 * redirect leads. Throws a SourceError: `address` for what must not be called, `transient` for a net that fails,
 * `malformed` for what is too large. Whatever status comes is an answer, and the connector's to judge.
 */
export type Http = (call: Call) => Promise<Answer>;

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes as JSON, parameters as a form, text as it is. */
  readonly body?: object | URLSearchParams | string;
}

export interface Answer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** How long the vendor asks to wait, where it says so in seconds. */
  readonly retryAfterMs: number | undefined;
  /** Throws the SourceError `transient` for what is no JSON: a page of HTML, half an answer. */
  json(): unknown;
  /** The same with every number as text in digits, so that none is rounded. */
  exactJson(): unknown;
}

interface HttpParts {
  /** What the operator has opened besides the public net. */
  readonly exceptions?: readonly Exception[];
  readonly lookUp?: typeof dns.lookup;
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
}

export function openHttp(parts: HttpParts = {}): Http {
  const { exceptions = [], lookUp = dns.lookup, timeoutMs = 30_000, mostBytes = 20 * 1024 * 1024 } = parts;
  const closed = (address: string): boolean => mayBeCalled(address, false, exceptions);
  const opened = (address: string): boolean => mayBeCalled(address, true, exceptions);
  // A connection that is kept is used again for the host and the rules that it was made by.
  const pools = {
    closed: { may: closed, httpsAgent: new HttpsAgent({ keepAlive: true, lookup: judged(lookUp, closed) }) },
    opened: { may: opened, httpsAgent: new HttpsAgent({ keepAlive: true, lookup: judged(lookUp, opened) }) },
    plain: { may: isLoopback, httpAgent: new HttpAgent({ keepAlive: true, lookup: judged(lookUp, isLoopback) }) },
  };

  function poolFor(url: URL): (typeof pools)[keyof typeof pools] {
    const host = bareHost(url.hostname);
    const isNamed = isOpened(host, Number(url.port) || (url.protocol === 'http:' ? 80 : 443), exceptions);
    if (url.username !== '' || url.password !== '') throw new SourceError('address', 'with-a-name-in-it');
    const isHere = host === 'localhost' || isLoopback(host);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isNamed && isHere)) {
      throw new SourceError('address', 'not-https');
    }
    const pool = url.protocol === 'http:' ? pools.plain : isNamed ? pools.opened : pools.closed;
    if (isIP(host) !== 0 && !pool.may(host)) throw new SourceError('address', 'not-public');
    return pool;
  }

  return async ({ method, url: written, query, headers, body }) => {
    const url = URL.parse(written);
    if (!url) throw new SourceError('address', 'no-url');
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.append(name, value);
    const { may: _, ...agents } = poolFor(url);
    const response = await axios
      .request<Buffer>({
        ...agents,
        method,
        url: url.href,
        headers: { accept: 'application/json', 'user-agent': 'qibu', ...typeOf(body), ...headers },
        data: typeof body === 'object' && !(body instanceof URLSearchParams) ? JSON.stringify(body) : body?.toString(),
        // A body that is signed goes to the last space as it was signed.
        transformRequest: [],
        adapter: 'http',
        proxy: false,
        maxRedirects: 0,
        maxContentLength: mostBytes,
        responseType: 'arraybuffer',
        // A deadline for the whole call: the timeout of axios starts anew with every byte.
        signal: AbortSignal.timeout(timeoutMs),
        validateStatus: () => true,
      })
      .catch((error: unknown) => Promise.reject(failureOf(error)));
    return answerOf(response);
  };
}

function typeOf(body: Call['body']): Readonly<Record<string, string>> {
  if (body instanceof URLSearchParams) return { 'content-type': 'application/x-www-form-urlencoded' };
  return typeof body === 'object' ? { 'content-type': 'application/json' } : {};
}

/** Every address that a name has is judged, each time it is looked up, and what was judged is what is connected to. */
const judged =
  (lookUp: typeof dns.lookup, may: (address: string) => boolean): LookupFunction =>
  (host, options, found) =>
    lookUp(host, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, '');
      if (addresses.length === 0 || !addresses.every(({ address }) => may(address))) {
        return found(new SourceError('address', 'not-public'), '');
      }
      if (options.all) return found(null, addresses);
      return found(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });

const redirects = [301, 302, 303, 307, 308];

function answerOf({ status, headers, data }: AxiosResponse<Buffer>): Answer {
  if (redirects.includes(status)) throw new SourceError('address', 'redirected');
  const text = data.toString('utf8').replace(/^\uFEFF/, '');
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  const named: Readonly<Record<string, string>> = Object.fromEntries(entries);
  const read = (parse: (text: string) => unknown): unknown => {
    try {
      return parse(text);
    } catch {
      throw new SourceError('transient', /^\s*</.test(text) ? 'html' : 'no-json');
    }
  };
  return {
    status,
    headers: named,
    text,
    retryAfterMs: /^\d{1,6}$/.test(named['retry-after'] ?? '') ? Number(named['retry-after']) * 1000 : undefined,
    json: () => read(JSON.parse),
    exactJson: () => read(exactJson),
  };
}

/** Nothing of what failed goes on with it: it holds the whole request, and what opens the vendor's door. */
function failureOf(error: unknown): SourceError {
  const { cause, code = '', message = '' } = error as { cause?: unknown; code?: string; message?: string };
  for (const one of [error, cause]) if (one instanceof SourceError) return one;
  if (message.startsWith('maxContentLength')) return new SourceError('malformed', 'too-large');
  if (code === 'ERR_CANCELED') return new SourceError('transient', 'timeout');
  // Only what opens the door stands in headers as somebody has written it.
  if (code === 'ERR_INVALID_CHAR') return new SourceError('credentials', 'not-writable');
  return new SourceError('transient', /^[A-Z][A-Z\d_]+$/.test(code) ? code : 'network');
}
