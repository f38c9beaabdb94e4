import { randomBytes, randomInt } from 'node:crypto';
import { encrypt, signatureHeaders } from './envelope.ts';
import { type Json, objectOf, parseJson, textOf } from './json.ts';
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

/** Something that the service was told once. */
export interface Delivery {
  readonly target: Target;
  /** Before it was encrypted. Over HTTP it holds the verification token. */
  readonly envelope: Json;
  readonly raw: RawRequest;
  readonly answer: RawAnswer;
}

/**
 * What the vendor tells the service, due within three seconds: over HTTP encrypted and signed, over long connections in
 * the clear, and then to one of them at random.
 */
export class Deliveries {
  readonly #tenant: Tenant;
  readonly #made: Delivery[] = [];
  readonly #planned = new Set<NodeJS.Timeout>();

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  get all(): readonly Delivery[] {
    return this.#made;
  }

  /** Wraps an event (schema 2.0) and delivers it; an event that is not taken, but no callback, comes again. */
  async send(target: Target, type: string, event: Json): Promise<Delivery> {
    const { options, newId } = this.#tenant;
    const milliseconds = options.clock().epochMilliseconds;
    const header = {
      event_id: newId(''),
      event_type: type,
      /** Milliseconds for events, microseconds for callbacks: so the vendor documents it. */
      create_time: String(target === '/feishu/cards' ? milliseconds * 1000 : milliseconds),
      token: this.#overLines ? '' : options.verificationToken,
      app_id: options.appId,
      tenant_key: options.tenantKey,
    };
    const delivery = await this.post(target, { schema: '2.0', header, event });
    if (target === '/feishu/events') this.#again(delivery, options.redeliverMs ?? []);
    return delivery;
  }

  /** Delivers any envelope; over HTTP encrypted and signed afresh. */
  async post(target: Target, envelope: Json): Promise<Delivery> {
    const raw = this.#overLines ? { headers: {}, body: JSON.stringify(envelope) } : this.seal(envelope);
    const answer = await (this.#overLines ? this.#overLine(raw) : this.postRaw(target, raw));
    const delivery = { target, envelope, raw, answer };
    this.#made.push(delivery);
    return delivery;
  }

  get #overLines(): boolean {
    return this.#tenant.options.transport === 'websocket';
  }

  async #overLine({ body }: RawRequest): Promise<RawAnswer> {
    const { lines, limits, newId } = this.#tenant;
    const connection = lines.all[randomInt(Math.max(1, lines.open))];
    if (!connection) return { status: 0, body: '', failure: 'unreachable' };
    const ids = { message: newId(''), trace: newId('') };
    const ack = await connection.deliver(Buffer.from(body), ids, limits.answerMs);
    if (!ack) return { status: 0, body: '', failure: 'slow' };
    const said = Buffer.from(textOf(ack.data), 'base64').toString('utf8');
    return { status: Number(ack.code), body: said || '{}' };
  }

  #again(delivery: Delivery, [wait, ...later]: readonly number[]): void {
    if (delivery.answer.status === 200 || wait === undefined) return;
    const timer = setTimeout(async () => {
      this.#planned.delete(timer);
      this.#again(await this.repeat(delivery, false), later);
    }, wait);
    this.#planned.add(timer);
  }

  /** Nothing is delivered again any more. */
  close(): void {
    for (const timer of this.#planned) clearTimeout(timer);
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
