import { randomBytes } from 'node:crypto';
import { encrypt, signatureHeaders } from './envelope.ts';
import { type Json, objectOf, parseJson } from './json.ts';
import type { Tenant } from './tenant.ts';

export type Target = '/feishu/events' | '/feishu/cards';

/** What the service received: the bytes as they travelled. */
export interface RawRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RawAnswer {
  /** 0 when there was none. */
  readonly status: number;
  readonly body: string;
  readonly failure?: 'slow' | 'unreachable';
}

/** One post to the service. */
export interface Delivery {
  readonly target: Target;
  /** Before it was encrypted. It holds the verification token. */
  readonly envelope: Json;
  readonly raw: RawRequest;
  readonly answer: RawAnswer;
}

/** What the vendor tells the service: encrypted, signed, due within three seconds. */
export class Deliveries {
  readonly #tenant: Tenant;
  readonly #made: Delivery[] = [];

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  get all(): readonly Delivery[] {
    return this.#made;
  }

  /** Wraps an event (schema 2.0) and posts it. */
  send(target: Target, type: string, event: Json): Promise<Delivery> {
    const { options, newId } = this.#tenant;
    const milliseconds = options.clock().epochMilliseconds;
    const header = {
      event_id: newId(''),
      event_type: type,
      /** Milliseconds for events, microseconds for callbacks: so the vendor documents it. */
      create_time: String(target === '/feishu/cards' ? milliseconds * 1000 : milliseconds),
      token: options.verificationToken,
      app_id: options.appId,
      tenant_key: options.tenantKey,
    };
    return this.post(target, { schema: '2.0', header, event });
  }

  /** Posts any envelope, encrypted and signed afresh. */
  async post(target: Target, envelope: Json): Promise<Delivery> {
    const raw = this.seal(envelope);
    const answer = await this.postRaw(target, raw);
    const delivery = { target, envelope, raw, answer };
    this.#made.push(delivery);
    return delivery;
  }

  /** The same event once more, as the vendor redelivers it; `newEventId` keeps only what happened. */
  async repeat(delivery: Delivery, newEventId: boolean): Promise<Delivery> {
    const header = objectOf(delivery.envelope.header);
    const again = newEventId ? { ...header, event_id: this.#tenant.newId('') } : header;
    return this.post(delivery.target, { ...delivery.envelope, header: again });
  }

  seal(envelope: Json): RawRequest {
    const { encryptKey, clock } = this.#tenant.options;
    const body = JSON.stringify({ encrypt: encrypt(JSON.stringify(envelope), encryptKey, randomBytes(16)) });
    const seconds = String(Math.floor(clock().epochMilliseconds / 1000));
    const headers = signatureHeaders(seconds, randomBytes(8).toString('hex'), encryptKey, body);
    return { headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
  }

  /** `limit` in milliseconds; redirects are not followed. */
  async postRaw(path: string, raw: RawRequest, limit = this.#tenant.limits.answerMs): Promise<RawAnswer> {
    const { serviceUrl } = this.#tenant.options;
    const base = typeof serviceUrl === 'string' ? serviceUrl : serviceUrl();
    const signal = AbortSignal.timeout(limit);
    try {
      const answer = await fetch(base + path, { method: 'POST', ...raw, redirect: 'manual', signal });
      return { status: answer.status, body: await answer.text() };
    } catch {
      return { status: 0, body: '', failure: signal.aborted ? 'slow' : 'unreachable' };
    }
  }

  /** Whether the service echoes a challenge in time. The vendor sends this one without a signature. */
  async verifyUrl(target: Target): Promise<boolean> {
    const challenge = this.#tenant.newId('');
    const { verificationToken: token } = this.#tenant.options;
    const { headers, body } = this.seal({ type: 'url_verification', token, challenge });
    const type = { 'content-type': headers['content-type'] ?? '' };
    const answer = await this.postRaw(target, { headers: type, body }, this.#tenant.limits.challengeMs);
    return answer.status === 200 && objectOf(parseJson(answer.body)).challenge === challenge;
  }
}
