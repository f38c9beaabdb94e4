import type { Received } from '../source-server.ts';
import { GatewayError, sessionLost } from './failures.ts';
import { limits } from './limits.ts';
import { type Authorisation, appData, gatewaySignature, siteSignature } from './signature.ts';

/** Values that look like the vendor's and open nothing: the hidden part is 24 bytes in base64. */
export const authorisation: Authorisation = {
  acctId: '65f0a1b2c3d4e5',
  userName: 'qibu',
  appId: '100001_bm90LWEtcmVhbC1jbGllbnQtc2VjcmV0',
  appSecret: 'not-a-real-app-secret-0123456789',
  lcid: '2052',
  orgNum: '100',
};

/**
 * Judges the two signatures that every call carries, and keeps the sessions that the site gives out. What begins with `x-api` is
 * the gateway's business and fails with 519; what begins with `x-kd` is the site's and fails as a lost session does. Which of the
 * two says what about a wrong value is only documented where a comment does not say otherwise.
 */
export class Access {
  readonly #clock: () => Temporal.Instant;
  readonly #sessionMs: number;
  readonly #usedAt = new Map<string, number>();
  #sessions = 0;

  constructor(clock: () => Temporal.Instant, sessionMs: number) {
    this.#clock = clock;
    this.#sessionMs = sessionMs;
  }

  /** Gives the session of this call: the one that it names, or a new one. */
  admit({ path, headers }: Pick<Received, 'path' | 'headers'>): string {
    this.#checkGateway(path, headers);
    checkSite(headers);
    return this.#session(headers);
  }

  endSessions(): void {
    this.#usedAt.clear();
  }

  #checkGateway(path: string, headers: Received['headers']): void {
    const { 'x-api-timestamp': timestamp = '', 'x-api-nonce': nonce = '' } = headers;
    if (headers['x-api-clientid'] !== authorisation.appId.split('_')[0]) {
      throw new GatewayError(4002, 'Unauthorized, APP_ID is empty');
    }
    const age = Math.abs(this.#clock().epochMilliseconds - Number(timestamp) * 1000);
    if (!/^\d{10}$/.test(timestamp) || age > limits.signatureMs)
      throw unauthorised(`X-Api-TimeStamp is invalid: ${timestamp}`);
    // Only the number for a stale timestamp is known; the rest is given the same one.
    if (headers['x-api-auth-version'] !== '2.0') throw unauthorised('X-Api-Auth-Version is invalid');
    const signed = headers['x-api-signheaders']?.toLowerCase();
    if (signed !== 'x-api-timestamp,x-api-nonce') throw unauthorised('X-Api-SignHeaders is invalid');
    const expected = gatewaySignature(authorisation.appId, path, nonce, timestamp);
    if (nonce === '' || headers['x-api-signature'] !== expected) throw unauthorised('X-Api-Signature is invalid');
  }

  #session(headers: Received['headers']): string {
    const now = this.#clock().epochMilliseconds;
    const named = headers['kdservice-sessionid'] ?? /\bkdservice-sessionid=([\w-]+)/.exec(headers.cookie ?? '')?.[1];
    if (named !== undefined) {
      const used = this.#usedAt.get(named);
      if (used === undefined || now - used > this.#sessionMs) throw sessionLost();
    }
    const session = named ?? `session-${++this.#sessions}`;
    this.#usedAt.set(session, now);
    return session;
  }
}

const unauthorised = (what: string): GatewayError => new GatewayError(4006, `Unauthorized, errDescEn: ${what}`);

function checkSite(headers: Received['headers']): void {
  const known =
    headers['x-kd-appkey'] === authorisation.appId &&
    headers['x-kd-appdata'] === Buffer.from(appData(authorisation), 'utf8').toString('base64') &&
    headers['x-kd-signature'] === siteSignature(authorisation);
  if (!known) throw sessionLost();
}
