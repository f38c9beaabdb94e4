import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Disbelief } from '../../../src/ports/messenger.ts';
import type { SigningKeys } from './config.ts';
import { NOTHING } from './conversation.ts';
import { type Addressee, type Envelope, readEnvelope } from './envelope.ts';
import type { Take } from './intake.ts';
import { CEILING } from './limits.ts';

/** Either something to act on, or what to answer at once; `why` where it seems to be from Feishu and cannot prove it. */
export type Opened =
  | { readonly envelope: Envelope }
  | { readonly response: Response; readonly why?: Disbelief | undefined };

interface Checks {
  readonly keys: SigningKeys;
  readonly addressee: Addressee;
  readonly now: Temporal.Instant;
}

interface Ingress {
  readonly keys: SigningKeys;
  readonly addressee: () => Addressee;
  readonly clock: () => Temporal.Instant;
  readonly take: Take;
  /** Hears of what seems to be from Feishu and cannot prove it. */
  readonly turnedAway?: (why: Disbelief) => void;
}

const FRESH_SECONDS = 300;

/** One answer for every refusal: a difference between bad padding and a bad token would help to guess the key. */
const unauthorised = () => Response.json({ error: 'unauthorised' }, { status: 401 });
const malformed = () => Response.json({ error: 'malformed' }, { status: 400 });
const failed = () => Response.json({ error: 'unavailable' }, { status: 503 });
const tooLarge = () => Response.json({ error: 'too large' }, { status: 413 });

const mistoken = (): Opened => ({ response: unauthorised(), why: 'mistoken' });

const sealedBody = z.object({ encrypt: z.string() });
const challengeBody = z.object({
  type: z.literal('url_verification'),
  token: z.string(),
  challenge: z.string().max(1000),
});
const tokenInHeader = z.object({ header: z.object({ token: z.string() }) });

/** An event in the first format of Feishu; none of ours comes in it. */
const oldEnvelopeBody = z.object({ type: z.literal('event_callback'), token: z.string() });

/** What calls us over HTTP: only what passes every check is taken, and Feishu hears what became of it. */
export function ingress(parts: Ingress): (request: Request) => Promise<Response> {
  const { keys, addressee, clock, take, turnedAway } = parts;
  return async (request) => {
    const opened = await open(request, { keys, addressee: addressee(), now: clock() });
    if ('response' in opened) {
      if (opened.why) turnedAway?.(opened.why);
      return opened.response;
    }
    const outcome = await take(opened.envelope);
    if (outcome.kind === 'taken') return Response.json(outcome.answer);
    return outcome.kind === 'malformed' ? malformed() : failed();
  };
}

/**
 * Reads one request: its size, signature and age first, then the seal, then the token, app and tenant inside. All of it
 * from the raw bytes: the vendor's SDK signs what it has parsed, and it checks neither age nor token.
 */
export async function open(request: Request, { keys, addressee, now }: Checks): Promise<Opened> {
  const raw = await readBody(request);
  if (!raw) return { response: tooLarge() };
  const outer = parseJson(raw);
  if (typeof outer !== 'object' || outer === null || Array.isArray(outer)) return { response: malformed() };

  const signature = judge(request.headers, raw, keys.encryptKey, now);
  const sealed = sealedBody.safeParse(outer);
  const clear = sealed.success ? unseal(sealed.data.encrypt, keys.encryptKey) : undefined;

  // The check of the URL comes without a signature; it has no effect but the echo of a word to who knows the token.
  const challenge = challengeBody.safeParse(clear ? parseJson(clear) : outer);
  if (challenge.success && same(challenge.data.token, keys.verificationToken)) {
    return { response: Response.json({ challenge: challenge.data.challenge }) };
  }
  if (signature !== 'sound' || !clear) {
    return { response: unauthorised(), why: signature === 'none' || signature === 'sound' ? undefined : signature };
  }
  // From here on the sender has shown the key, so it may know what was wrong with the content.
  const inner = parseJson(clear);
  const old = oldEnvelopeBody.safeParse(inner);
  if (old.success) {
    return same(old.data.token, keys.verificationToken) ? { response: Response.json(NOTHING) } : mistoken();
  }
  const envelope = readEnvelope(inner, addressee);
  if (envelope === 'malformed') return { response: malformed() };
  const token = tokenInHeader.safeParse(inner);
  if (!token.success || !same(token.data.header.token, keys.verificationToken)) return mistoken();
  return envelope === 'foreign' ? { response: unauthorised() } : { envelope };
}

/** The whole body, or undefined when it is over the limit: reading stops there, so memory stays bounded. */
async function readBody(request: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > CEILING.incomingBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Signature = 'sound' | 'none' | Exclude<Disbelief, 'mistoken'>;

function judge(headers: Headers, raw: Buffer, encryptKey: string, now: Temporal.Instant): Signature {
  const given = headers.get('x-lark-signature');
  if (given === null) return 'none';
  const timestamp = headers.get('x-lark-request-timestamp') ?? '';
  const nonce = headers.get('x-lark-request-nonce') ?? '';
  const expected = createHash('sha256').update(`${timestamp}${nonce}${encryptKey}`).update(raw).digest('hex');
  if (!same(given, expected)) return 'unsigned';
  return Math.abs(now.epochMilliseconds / 1000 - Number(timestamp || Number.NaN)) <= FRESH_SECONDS ? 'sound' : 'stale';
}

/** AES-256-CBC, key = SHA-256 of the encrypt key, the first 16 bytes are the vector. Undefined when it does not open. */
function unseal(encrypted: string, encryptKey: string): Buffer | undefined {
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length < 32 || bytes.length % 16 !== 0) return undefined;
  const key = createHash('sha256').update(encryptKey).digest();
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, 16));
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Undefined for what is not JSON in UTF-8. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Compares in a time that does not depend on where the two differ. */
function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
