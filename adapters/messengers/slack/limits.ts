import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient, WebClientOptions } from '@slack/web-api';
import { DeliveryError } from '../../../src/errors.ts';
import { isTrusted, type SlackConfig } from './config.ts';
import { deliveryError, type Log, vendorLogger } from './errors.ts';

/** What Slack takes at most: characters (of the escaped text), or how many of a thing. */
export const CEILING = {
  blocks: 50,
  /** All blocks as JSON. The real ceiling is not documented; messages over some 13,000 have been refused. */
  blocksJson: 12_000,
  section: 3000,
  header: 150,
  context: 2000,
  alt: 2000,
  /** `chat.update` takes 4000 bytes of text. */
  fallback: 1000,
  buttonsInRow: 25,
  buttonLabel: 75,
  buttonValue: 2000,
  /** Leaves room for the words beside it in a button's value, each character an escape of six. */
  quoted: 200,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  fields: 100,
  formTitle: 24,
  fieldLabel: 2000,
  fieldError: 2000,
  inputValue: 3000,
  options: 100,
  more: 5,
  placeholder: 150,
  optionLabel: 75,
  optionValue: 75,
  metadata: 3000,
  id: 255,
} as const;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** At most `max` characters as `encode` writes them, cut between graphemes with … as the last. Gives the encoded text. */
export function shorten(text: string, max: number, encode: (part: string) => string = (part) => part): string {
  const whole = encode(text);
  if (whole.length <= max) return whole;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    const next = encode(segment);
    if (kept.length + next.length > max - 1) break;
    kept += next;
  }
  return `${kept}…`;
}

/** A clock that never jumps, in milliseconds, and a wait on it, which rejects when it is broken off. */
export interface Timer {
  now(): number;
  sleep(ms: number, brokenOff?: AbortSignal): Promise<unknown>;
}

/** From 0 to 1. */
export const realChance = (): number => Math.random();

export const realTimer: Timer = {
  now: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};

/** One call every `everyMs` in the long run, `burst` of them at once; `perChannel` counts each channel for itself. */
interface Pace {
  readonly everyMs: number;
  readonly burst: number;
  readonly perChannel?: true;
}

/** Slack allows 50 and 100 a minute: what a burst takes is missing from the steady pace. */
const TIER_3: Pace = { everyMs: 1500, burst: 10 };
const TIER_4: Pace = { everyMs: 750, burst: 20 };

const PACE = {
  'auth.test': TIER_4,
  'bots.info': TIER_3,
  /** One a second, and a little more: two calls do not take equally long to arrive. */
  'chat.postMessage': { everyMs: 1100, burst: 1, perChannel: true },
  'chat.postEphemeral': TIER_4,
  'chat.update': TIER_3,
  'conversations.history': TIER_3,
  'conversations.open': TIER_3,
  'files.completeUploadExternal': TIER_4,
  'files.getUploadURLExternal': TIER_4,
  'files.info': TIER_4,
  'users.info': TIER_4,
  /** Whoever waits has three seconds, so the whole minute's allowance is one burst. */
  'views.open': { everyMs: 3000, burst: 80 },
  'views.publish': TIER_4,
  'views.push': { everyMs: 3000, burst: 80 },
  'views.update': TIER_4,
} as const satisfies Record<string, Pace>;

export type Method = keyof typeof PACE;

/** One call of the Web API, in its turn; those that are counted by channel say which. Throws a `DeliveryError`. */
export type Ask = <T>(method: Method, ask: (web: WebClient) => Promise<T>, channel?: string) => Promise<T>;

export interface Call {
  readonly method: Method;
  readonly channel?: string;
}

/** Longer than this nobody waits here: whoever asked gets the time back and comes again. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Keeps each (method, channel) of one workspace under its ceiling, and silent for as long as Slack asked after a 429;
 * nothing else waits for it. A wait of over ten seconds is refused at once with a `DeliveryError` that says how long it is.
 */
export function limiter(timer: Timer): <T>(call: Call, run: () => Promise<T>) => Promise<T> {
  /** When the next call would be due if there were no bursts. */
  const due = new Map<string, number>();
  const silentUntil = new Map<string, number>();

  return async (call, run) => {
    const pace: Pace = PACE[call.method];
    const key = JSON.stringify([call.method, pace.perChannel ? call.channel : undefined]);
    const now = timer.now();
    forgetPast(due, now);
    forgetPast(silentUntil, now);

    const slot = Math.max(due.get(key) ?? now, now);
    const start = Math.max(slot - (pace.burst - 1) * pace.everyMs, silentUntil.get(key) ?? now, now);
    if (start - now > LONGEST_WAIT_MS) throw new DeliveryError('rate-limited', 'waiting_line', start - now);
    due.set(key, Math.max(slot, start) + pace.everyMs);
    if (start > now) await timer.sleep(start - now);
    try {
      return await run();
    } catch (error) {
      if (error instanceof DeliveryError && error.failure === 'rate-limited') {
        silentUntil.set(key, timer.now() + (error.retryAfterMs ?? RETRY_AFTER_MS.unsaid));
      }
      throw error;
    }
  };
}

function forgetPast(times: Map<string, number>, now: number): void {
  if (times.size < 10_000) return;
  for (const [key, time] of times) if (time <= now) times.delete(key);
}

const RETRY_AFTER_MS = { least: 1000, unsaid: 30_000, most: 300_000 };

/** A `Retry-After` header (seconds or an HTTP date) in milliseconds; nonsense and extremes become something bearable. */
export function retryAfterMs(header: string | null, now: Temporal.Instant): number {
  if (header === null || header.trim() === '') return RETRY_AFTER_MS.unsaid;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now.epochMilliseconds : seconds * 1000;
  if (Number.isNaN(ms)) return RETRY_AFTER_MS.unsaid;
  return Math.min(Math.max(ms, RETRY_AFTER_MS.least), RETRY_AFTER_MS.most);
}

/** Nothing that we ask of Slack may take longer. */
export const TIMEOUT_MS = 10_000;

/** How every client of the Web API is set up, ours and those Bolt makes: no retries of its own, no endless waits. */
export function clientOptions(
  config: SlackConfig,
  parts: { readonly clock: () => Temporal.Instant; readonly log: Log },
): WebClientOptions {
  return {
    slackApiUrl: config.apiUrl,
    allowAbsoluteUrls: false,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    logger: vendorLogger(parts.log),
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (response.status !== 429) return response;
      await response.body?.cancel();
      // The client itself fails without saying why where `Retry-After` is not a number.
      const ms = retryAfterMs(response.headers.get('retry-after'), parts.clock());
      throw new DeliveryError('rate-limited', 'http_429', ms);
    },
  };
}

/** POSTs to a URL that Slack gave us, if it is one of Slack's. Throws a `DeliveryError`, which does not show the URL. */
export async function postTo(
  url: string,
  vendorOrigin: string,
  config: SlackConfig,
  content: { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> },
): Promise<void> {
  if (!isTrusted(url, vendorOrigin, config)) throw new DeliveryError('content', 'untrusted_url');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': content.type },
    body: content.body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => Promise.reject(deliveryError(error)));
  await response.body?.cancel();
  if (!response.ok) throw new DeliveryError('transient', `http_${response.status}`);
}
