import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Disbelief } from '../../../src/ports/messenger.ts';
import { type Log, nameOf } from './errors.ts';
import { asPayload, LARGEST_BYTES, type Outcome, type Payload, type Take } from './intake.ts';

const LARGEST_CLOCK_DIFFERENCE_S = 300;

export interface IngressParts {
  readonly signingSecret: string;
  readonly clock: () => Temporal.Instant;
  readonly log: Log;
  readonly take: Take;
  /** Hears of what seems to be from Slack and cannot prove it. */
  readonly turnedAway?: ((why: Disbelief) => void) | undefined;
}

/**
 * The door for everything that Slack posts to us: answers one request, and throws only where that breaks off. Nothing is
 * read before its signature has been verified over the raw bytes. What could not be taken is answered with a 503, at
 * which Slack delivers an event again, and tells a person that it did not work.
 */
export function ingress(parts: IngressParts): (request: Request) => Promise<Response> {
  const { signingSecret, clock, log, take, turnedAway } = parts;

  async function handle(headers: Headers, raw: Uint8Array): Promise<Response> {
    if (raw.byteLength > LARGEST_BYTES) return empty(413);
    const signature = judge(signingSecret, headers, raw, clock());
    if (signature !== 'sound') {
      if (isCertificateCheck(raw)) return empty(200);
      if (signature !== 'none' && !isAddressCheck(raw)) turnedAway?.(signature);
      return empty(401);
    }
    const payload = parse(headers.get('content-type') ?? '', raw);
    if (payload === undefined) return empty(400);
    if (payload.ssl_check === '1') return empty(200);
    if (payload.type === 'url_verification') return Response.json({ challenge: String(payload.challenge) });
    const before = Number(headers.get('x-slack-retry-num') ?? 0);
    return answer(await take(payload, { before, reason: headers.get('x-slack-retry-reason') ?? '' }));
  }

  return async (request) => {
    if (Number(request.headers.get('content-length')) > LARGEST_BYTES) return empty(413);
    const raw = new Uint8Array(await request.arrayBuffer());
    return handle(request.headers, raw).catch((error: unknown) => {
      log({ level: 'error', msg: 'a request was not read', error: nameOf(error) });
      return empty(503);
    });
  };
}

type Signature = 'sound' | 'none' | Exclude<Disbelief, 'mistoken'>;

/** `sound`: these bytes were signed with our secret, at most five minutes before or after now. */
function judge(secret: string, headers: Headers, raw: Uint8Array, now: Temporal.Instant): Signature {
  const stamp = headers.get('x-slack-request-timestamp') ?? '';
  const given = Buffer.from(headers.get('x-slack-signature') ?? '');
  if (given.length === 0 || !/^\d{1,12}$/.test(stamp)) return 'none';
  const due = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${stamp}:`).update(raw).digest('hex')}`);
  if (given.length !== due.length || !timingSafeEqual(given, due)) return 'unsigned';
  return Math.abs(now.epochMilliseconds / 1000 - Number(stamp)) <= LARGEST_CLOCK_DIFFERENCE_S ? 'sound' : 'stale';
}

/** Whoever checks the address sees for themselves that they are turned away. */
const isAddressCheck = (raw: Uint8Array) =>
  raw.byteLength < 1000 && Buffer.from(raw).toString().includes('"url_verification"');

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

const empty = (status: number) => new Response(null, { status });

function answer(outcome: Outcome): Response {
  if (outcome.kind !== 'taken') return empty(outcome.kind === 'malformed' ? 400 : 503);
  const shown = outcome.answer;
  if (shown === undefined) return empty(200);
  return typeof shown === 'string' ? new Response(shown) : Response.json(shown);
}
