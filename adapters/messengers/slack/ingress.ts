import { createHmac, timingSafeEqual } from 'node:crypto';
import type { App, Receiver } from '@slack/bolt';
import { DeliveryError } from '../../../src/errors.ts';
import type { SlackConfig } from './config.ts';
import type { Log } from './errors.ts';
import { readDelivery } from './payloads.ts';

const LARGEST_BODY_BYTES = 1_000_000;
/** Slack's own payloads nest about a dozen levels; far more would overflow whoever walks them later. */
const DEEPEST_JSON = 64;
const LARGEST_CLOCK_DIFFERENCE_S = 300;

export interface Ingress {
  /** What a Bolt app listens to. */
  readonly receiver: Receiver;
  /** Answers one request of Slack. Never throws. */
  handle(request: Request): Promise<Response>;
}

/**
 * The door for everything that Slack sends. Nothing is read before its signature has been verified over the raw bytes,
 * and the HTTP answer is made when all listeners are through: Bolt acknowledges an event before its listener runs, so
 * its acknowledgement is only kept, and what a listener throws becomes a 503 that Slack answers with another delivery.
 */
export function ingress(config: SlackConfig, clock: () => Temporal.Instant, log: Log): Ingress {
  let app: App | undefined;
  const receiver: Receiver = {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => {},
    stop: async () => {},
  };

  async function handle(request: Request): Promise<Response> {
    if (Number(request.headers.get('content-length')) > LARGEST_BODY_BYTES) return empty(413);
    const raw = new Uint8Array(await request.arrayBuffer());
    if (raw.byteLength > LARGEST_BODY_BYTES) return empty(413);
    if (!isSigned(config.signingSecret, request.headers, raw, clock())) {
      return isCertificateCheck(raw) ? empty(200) : empty(401);
    }
    const payload = parse(request.headers.get('content-type') ?? '', raw);
    if (payload === undefined) return empty(400);
    if (payload.ssl_check === '1') return empty(200);
    if (payload.type === 'url_verification') return Response.json({ challenge: String(payload.challenge) });
    return await dispatch(payload, request.headers);
  }

  async function dispatch(payload: Payload, headers: Headers): Promise<Response> {
    const delivery = readDelivery(payload);
    if (delivery === 'unknown') return empty(200);
    if (delivery === 'malformed' || app === undefined) return empty(delivery === 'malformed' ? 400 : 503);
    let acknowledged: { readonly body: unknown } | undefined;
    try {
      await app.processEvent({
        body: delivery.body,
        ack: async (body: unknown) => {
          acknowledged = { body };
        },
        retryNum: Number(headers.get('x-slack-retry-num') ?? 0),
        retryReason: headers.get('x-slack-retry-reason') ?? '',
        customProperties: { delivery },
      });
    } catch (error) {
      log({ level: 'error', msg: 'a delivery was not taken', kind: delivery.kind, error: nameOf(error) });
      return empty(503);
    }
    return acknowledged ? answer(acknowledged.body) : empty(503);
  }

  return {
    receiver,
    handle: (request) =>
      handle(request).catch((error: unknown) => {
        log({ level: 'error', msg: 'a request was not read', error: nameOf(error) });
        return empty(503);
      }),
  };
}

type Payload = Readonly<Record<string, unknown>>;

/** Whether these bytes were signed with our secret, at most five minutes before or after now. */
function isSigned(secret: string, headers: Headers, raw: Uint8Array, now: Temporal.Instant): boolean {
  const stamp = headers.get('x-slack-request-timestamp') ?? '';
  const given = Buffer.from(headers.get('x-slack-signature') ?? '');
  if (!/^\d{1,12}$/.test(stamp)) return false;
  if (Math.abs(now.epochMilliseconds / 1000 - Number(stamp)) > LARGEST_CLOCK_DIFFERENCE_S) return false;
  const due = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${stamp}:`).update(raw).digest('hex')}`);
  return given.length === due.length && timingSafeEqual(given, due);
}

/** Slack looks at our certificate now and then with an unsigned request; the answer gives nothing away. */
const isCertificateCheck = (raw: Uint8Array) =>
  raw.byteLength < 1000 && new URLSearchParams(Buffer.from(raw).toString()).get('ssl_check') === '1';

/** The payload as an object, from a form, a form with JSON in its `payload`, or JSON; undefined for anything else. */
function parse(contentType: string, raw: Uint8Array): Payload | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
    if (!/^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)) return asPayload(JSON.parse(text));
    const fields = new URLSearchParams(text);
    const payload = fields.get('payload');
    return payload === null ? Object.fromEntries(fields) : asPayload(JSON.parse(payload));
  } catch {
    return undefined;
  }
}

function asPayload(value: unknown): Payload | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isTooDeep(value)) return undefined;
  return value as Payload;
}

function isTooDeep(value: object): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_JSON) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

const empty = (status: number) => new Response(null, { status });

function answer(body: unknown): Response {
  if (body === undefined || body === null || body === '') return empty(200);
  return typeof body === 'string' ? new Response(body) : Response.json(body);
}

/** A message may quote what a person wrote, so only the class is logged. Bolt wraps what it did not throw itself. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (error instanceof DeliveryError) return error.message;
  return 'original' in error ? nameOf(error.original) : error.name;
}
