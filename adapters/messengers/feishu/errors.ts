import { AxiosError, type AxiosResponse } from 'axios';
import { DeliveryError, type DeliveryFailure } from '../../../src/errors.ts';

export type Log = (event: { level: 'info' | 'warn' | 'error'; msg: string; [key: string]: unknown }) => void;

/** A `DeliveryError` that keeps Feishu's own number, because some of them are acted upon. */
export class FeishuError extends DeliveryError {
  /** Feishu's code; undefined when the answer had none (a dead network, HTML). */
  readonly vendorCode: number | undefined;

  constructor(failure: DeliveryFailure, label: string, vendorCode?: number, retryAfterMs?: number) {
    super(failure, label, retryAfterMs);
    this.vendorCode = vendorCode;
  }
}

/** The tenant access token is dead before its time: fetched anew once, then the call is repeated once. */
export const STALE_TOKEN = 99991663;
/** Too many calls of one API by this app; any other limit is of a chat or a message. */
export const APP_LIMIT = 99991400;
/** A message with the same `uuid` is on its way: asked again, not failed. */
export const BEING_SENT = 230049;
/** A file has more bytes than may be downloaded: more than Feishu hands out, or than we wanted to read. */
export const TOO_LARGE = 234037;
/** The app has not been granted what this call needs. */
export const NO_PERMISSION = 99991672;
/** This person is outside what the app may see of the directory: another company, or beyond its contact scope. */
export const OUTSIDE_DIRECTORY: ReadonlySet<number | undefined> = new Set([41050, 41012]);

/**
 * What Feishu's codes mean for a delivery. A code that stands nowhere is `transient`: the outbox gives up by itself after
 * enough tries. Sources: the error tables of im/v1 message create, patch and reply, image create, chat get, contact/v3
 * user get, tenant/v2 query, and the general list.
 */
const CODES: Readonly<Record<Exclude<DeliveryFailure, 'transient'>, Readonly<Record<number, string>>>> = {
  'rate-limited': {
    [APP_LIMIT]: 'this API, by this app',
    230020: 'this chat, person or message',
    11232: 'all messages of Feishu',
    11233: 'messages of this chat',
    11247: 'messages inside Feishu',
  },
  credentials: {
    [STALE_TOKEN]: 'token refused',
    99991661: 'no token',
    99991664: 'app token refused',
    99991665: 'tenant token refused',
    99991671: 'token of the wrong form',
    99991662: 'app is not in use',
    99991673: 'app is not installed here',
    20009: 'app is not installed here',
    [NO_PERMISSION]: 'a permission is missing',
    99991676: 'a permission is missing',
    99991401: 'our address is not on the allow list',
    99991403: 'monthly quota of calls is used up',
    99991543: 'unknown app or wrong secret',
    10003: 'app id or secret malformed',
    10014: 'unknown or stopped app, or wrong secret',
    10015: 'wrong secret',
    230006: 'bot ability is off',
    234007: 'bot ability is off',
    230036: 'key of the company is deleted',
    234041: 'key of the company is deleted',
    1184000: 'company does not exist',
    1184001: 'may not read the company',
  },
  destination: {
    230002: 'bot is not in the group',
    230013: 'outside the availability of the app',
    230018: 'group settings forbid it',
    230019: 'topic is gone',
    230027: 'not permitted there',
    230029: 'person has resigned',
    230034: 'no such receiver',
    230035: 'muted or blocked',
    234004: 'bot is not in the chat of the file',
    234038: 'files of this chat may not be downloaded',
    230038: 'person of another company',
    230053: 'person has stopped the bot',
    230054: 'no cards in this group',
    230075: 'encrypted chat',
    232006: 'no such chat',
    232009: 'group is dissolved',
    232011: 'bot is not in the chat',
    99992351: 'no such person',
    41012: 'no such person',
    41050: 'person outside the contact scope',
  },
  content: {
    230001: 'parameter refused',
    230017: 'picture of another app',
    230022: 'sensitive words',
    230025: 'too long',
    230028: 'stopped by data protection',
    230055: 'file of the wrong type',
    230099: 'card refused',
    234001: 'parameter refused',
    234006: 'file too large',
    234003: 'file is not in that message',
    [TOO_LARGE]: 'file too large to be downloaded',
    234043: 'message has no file to download',
    234010: 'file is empty',
    234011: 'no picture',
    234039: 'picture has too many pixels',
  },
  frozen: { 230011: 'message was recalled', 230031: 'message is older than 14 days', 230110: 'message was deleted' },
};

const MEANINGS: ReadonlyMap<number, { readonly failure: DeliveryFailure; readonly words: string }> = new Map(
  (Object.keys(CODES) as (keyof typeof CODES)[]).flatMap((failure) =>
    Object.entries(CODES[failure]).map(([code, words]) => [Number(code), { failure, words }] as const),
  ),
);

const DEFAULT_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 120_000;

/** What an HTTP answer means: `undefined` when it is a success. Feishu errs with 200 and a code, or with 4xx and a code. */
export function failureOf(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, unknown>>,
): FeishuError | undefined {
  const answer = body as { code?: unknown; msg?: unknown } | null;
  const code = typeof answer === 'object' && typeof answer?.code === 'number' ? answer.code : undefined;
  if (code === 0 && status < 300) return undefined;
  const meaning = MEANINGS.get(code ?? 0) ?? { failure: 'transient', words: `http ${status}` };
  if (status === 429 || meaning.failure === 'rate-limited') {
    return new FeishuError('rate-limited', labelOf(code, meaning.words), code, waitFrom(headers));
  }
  const inner = innerCode(answer?.msg);
  const words = inner ? `${meaning.words}: ${inner.code}` : meaning.words;
  return new FeishuError(inner?.passes ? 'transient' : meaning.failure, labelOf(code, words), code);
}

const labelOf = (code: number | undefined, words: string): string => (code === undefined ? words : `${code} ${words}`);

/** Whatever a call threw, as a `DeliveryError` without request, headers or body: those hold the token. */
export function failureFrom(thrown: unknown): DeliveryError {
  if (thrown instanceof DeliveryError) return thrown;
  if (!(thrown instanceof AxiosError)) return new FeishuError('transient', 'unexpected');
  const { response, code } = thrown;
  if (thrown.message.startsWith('maxContentLength')) return new FeishuError('content', 'larger than wanted', TOO_LARGE);
  const failure = response && failureOf(response.status, bodyOf(response), response.headers);
  return failure ?? new FeishuError('transient', code ?? 'network');
}

/** The body of a successful answer. Throws a `FeishuError` for one that is a failure. */
export function successOf(response: AxiosResponse) {
  const { status, data, headers } = response;
  const body = bodyOf(response);
  if (body === data && Buffer.isBuffer(data) && status === 200) return data;
  const failure = failureOf(status, body, headers);
  if (failure) throw failure;
  return data;
}

/** A file comes as bytes; so does what is said in its place, which is JSON. */
function bodyOf({ data, headers }: AxiosResponse): unknown {
  if (!Buffer.isBuffer(data) || !String(headers['content-type']).startsWith('application/json')) return data;
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    return undefined;
  }
}

export function rethrow(error: unknown): never {
  throw failureFrom(error);
}

/**
 * 230099 is an envelope; the reason is a number in its text. Two of them pass: a card that somebody is pressing right now
 * is locked, and a picture whose key has died (200570) is uploaded again by the next try.
 */
function innerCode(msg: unknown): { readonly code: string; readonly passes: boolean } | undefined {
  const text = typeof msg === 'string' ? msg : '';
  const code = /ErrCode:\s*(\d{1,9})/.exec(text)?.[1];
  return code ? { code, passes: code === '200570' || text.includes('card action is lock') } : undefined;
}

/** Milliseconds from `x-ogw-ratelimit-reset` (seconds); a missing or odd one is bounded to something bearable. */
function waitFrom(headers: Readonly<Record<string, unknown>>): number {
  const seconds = Number(headers['x-ogw-ratelimit-reset'] ?? Number.NaN);
  if (!Number.isFinite(seconds) || seconds <= 0) return DEFAULT_WAIT_MS;
  return Math.min(seconds * 1000, LONGEST_WAIT_MS);
}

/** A `DeliveryError` says only codes; of anything else just the name may be written down. */
export const reasonOf = (error: unknown): string =>
  error instanceof DeliveryError ? error.message : error instanceof Error ? error.name : 'unknown';
