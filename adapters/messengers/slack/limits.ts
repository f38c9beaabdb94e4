import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient, WebClientOptions } from '@slack/web-api';
import { DeliveryError } from '../../../src/errors.ts';
import { isTrusted, type SlackConfig } from './config.ts';
import { deliveryError, type Log, vendorLogger } from './errors.ts';
import { type Lane, oneByOne, type Pace, sideBySide, UNSAID_MS } from './lanes.ts';

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

/** One call after the other in each channel, `pauseMs` from the end of one to the beginning of the next. */
interface InTurn {
  readonly pauseMs: number;
}

/** Slack allows 50 and 100 a minute: what a burst takes is missing from the steady pace. */
const TIER_3: Pace = { everyMs: 1500, burst: 10 };
const TIER_4: Pace = { everyMs: 750, burst: 20 };

const PACE = {
  'auth.test': TIER_4,
  'bots.info': TIER_3,
  /**
   * One a second, counted by Slack from when they arrive, which may be long after they began but is before they ended;
   * and a little more, since a timer may go off early.
   */
  'chat.postMessage': { pauseMs: 1010 },
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
} as const satisfies Record<string, Pace | InTurn>;

export type Method = keyof typeof PACE;

/** One call of the Web API, in its turn; those that are counted by channel say which. Throws a `DeliveryError`. */
export type Ask = <T>(method: Method, ask: (web: WebClient) => Promise<T>, channel?: string) => Promise<T>;

export interface Call {
  readonly method: Method;
  readonly channel?: string;
}

/**
 * Keeps each method of one workspace under its ceiling, and silent for as long as Slack asked after a 429, where it is
 * counted by channel each channel for itself; nothing else waits for it. Whoever would wait for over ten seconds is told
 * so as soon as that is known, by a `DeliveryError` that says how long it is.
 */
export function limiter(timer: Timer): <T>(call: Call, run: () => Promise<T>) => Promise<T> {
  const lanes = new Map<string, Lane>();

  return async ({ method, channel }, run) => {
    const pace: Pace | InTurn = PACE[method];
    const inTurn = 'pauseMs' in pace;
    const key = JSON.stringify([method, inTurn ? channel : undefined]);
    if (lanes.size >= 10_000) forgetIdle(lanes);
    const lane = lanes.get(key) ?? (inTurn ? oneByOne(timer, pace.pauseMs) : sideBySide(timer, pace));
    lanes.set(key, lane);
    return await lane.run(run);
  };
}

function forgetIdle(lanes: Map<string, Lane>): void {
  for (const [key, lane] of lanes) if (lane.isIdle()) lanes.delete(key);
}

/** Where there is another way it is gone soon; else it takes longer, for replicas know nothing of each other's calls. */
const TRIES = { before: 2, last: 5 };

/** What came too soon has not arrived, so it may come once more; the limits see to it that it is late enough then. */
export async function inItsTurn(go: () => Promise<unknown>, which: keyof typeof TRIES): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await go();
      return;
    } catch (error) {
      const tooSoon = error instanceof DeliveryError && error.failure === 'rate-limited';
      if (!tooSoon || tries === TRIES[which]) throw error;
    }
  }
}

const RETRY_AFTER_MS = { least: 1000, most: 300_000 };

/** A `Retry-After` header (seconds or an HTTP date) in milliseconds; nonsense and extremes become something bearable. */
export function retryAfterMs(header: string | null, now: Temporal.Instant): number {
  if (header === null || header.trim() === '') return UNSAID_MS;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now.epochMilliseconds : seconds * 1000;
  if (Number.isNaN(ms)) return UNSAID_MS;
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
