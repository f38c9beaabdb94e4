import { setTimeout } from 'node:timers/promises';
import { DeliveryError } from '../../../src/errors.ts';
import { APP_LIMIT, FeishuError } from './errors.ts';

/** What Feishu takes at most: characters, or how many of a thing. */
export const CEILING = {
  /** Documented as 30 KB of request, in which the card stands as a JSON string inside JSON: measured like that. */
  requestBytes: 29_000,
  elements: 200,
  blocks: 90,
  /** Of context and buttons after the last line. */
  tail: 3,
  buttonsInRow: 6,
  buttonLabel: 40,
  title: 120,
  subtitle: 80,
  /** Tried in turn until the card fits. */
  line: [2000, 400, 100],
  context: 300,
  confirm: 200,
  alt: 300,
  fallback: 120,
  toast: 120,
  fields: 20,
  options: 150,
  fieldLabel: 100,
  fieldError: 200,
  placeholder: 100,
  inputValue: 1000,
  uuid: 40,
  imageBytes: 10 * 1024 * 1024,
  fileBytes: 30 * 1024 * 1024,
  /** Of what Feishu sends to us. */
  incomingBytes: 1024 * 1024,
} as const;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** At most `max` code units, the strictest way to count characters, cut between visible ones with … as the last. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

const REMEMBERED = 2_000;

/** A map that forgets its oldest entry when it is full. */
export function remember<K, V>() {
  const entries = new Map<K, V>();
  return {
    get: (key: K) => entries.get(key),
    delete: (key: K) => entries.delete(key),
    set(key: K, value: V) {
      entries.set(key, value);
      const oldest = entries.keys().next();
      if (entries.size > REMEMBERED && !oldest.done) entries.delete(oldest.value);
    },
  };
}

/** A clock that never jumps, in milliseconds, and a wait on it. */
export interface Timer {
  now(): number;
  sleep(ms: number): Promise<unknown>;
}

/** From 0 to 1. */
export const realChance = (): number => Math.random();

export const realTimer: Timer = { now: () => performance.now(), sleep: (ms) => setTimeout(ms) };

/** How often something may happen: a little less than Feishu allows, for calls do not arrive as evenly as they leave. The app's ceiling is per API; a chat's is shared by all bots in it. */
const RATES = {
  api: [
    { calls: 50, ms: 1_100 },
    { calls: 1_000, ms: 61_000 },
  ],
  chat: [{ calls: 5, ms: 1_100 }],
  message: [{ calls: 5, ms: 1_100 }],
} as const;

/** What is counted: an API, a chat (or a person) of a tenant, a message. */
export type Lane = `${keyof typeof RATES}:${string}`;

/** A call that would wait longer than this is refused at once, so that nothing piles up in memory. */
const LONGEST_QUEUE_MS = 10_000;
const DEFAULT_CLOSED_MS = 1_000;
const IDLE_MS = 120_000;
const SWEEP_AT = 5_000;

export interface Limiter {
  /**
   * Runs `call` as soon as every lane has room; the first lane is the API. When Feishu refuses the call as too many, the
   * lane that it means closes for as long as it says, and no other. Throws `rate-limited` rather than wait for long.
   */
  run<T>(lanes: readonly [`api:${string}`, ...Lane[]], call: () => Promise<T>): Promise<T>;
}

interface Traffic {
  readonly rates: readonly { readonly calls: number; readonly ms: number }[];
  /** When the latest calls start or started, oldest first. */
  readonly starts: number[];
  /** Settled when the latest call has started, or will not. */
  turn: Promise<void>;
  closedUntil: number;
}

export function limiter(timer: Timer): Limiter {
  const known = new Map<Lane, Traffic>();

  function traffic(lane: Lane): Traffic {
    const found = known.get(lane);
    if (found) return found;
    if (known.size >= SWEEP_AT) sweep(known, timer.now());
    const rates = RATES[lane.slice(0, lane.indexOf(':')) as keyof typeof RATES];
    const made: Traffic = { rates, starts: [], turn: Promise.resolve(), closedUntil: Number.NEGATIVE_INFINITY };
    known.set(lane, made);
    return made;
  }

  return {
    async run(lanes, call) {
      const all = lanes.map(traffic);
      const now = timer.now();
      const start = Math.max(now, ...all.map(nextFree));
      refuseLongWait(start - now);
      const before = all.map(({ turn }) => turn);
      const turn = Promise.withResolvers<void>();
      for (const one of all) take(one, start, turn.promise);
      try {
        if (start > now) await timer.sleep(start - now);
        // Timers that are due at the same moment do not go off in the order in which they were set.
        await Promise.all(before);
        // Closed while this call stood in the queue: waiting on would let the whole queue through at one moment.
        const closedFor = Math.max(...all.map((one) => one.closedUntil)) - timer.now();
        if (start > now && closedFor > 0) throw new DeliveryError('rate-limited', 'own limit', closedFor);
        const answer = call();
        turn.resolve();
        return await answer;
      } catch (error) {
        if (error instanceof FeishuError && error.failure === 'rate-limited') {
          const meant = error.vendorCode === APP_LIMIT ? all[0] : all.at(-1);
          if (meant) meant.closedUntil = timer.now() + (error.retryAfterMs ?? DEFAULT_CLOSED_MS);
        }
        throw error;
      } finally {
        turn.resolve();
      }
    },
  };
}

function refuseLongWait(ms: number): void {
  if (ms > LONGEST_QUEUE_MS) throw new DeliveryError('rate-limited', 'own limit', ms);
}

function nextFree({ rates, starts, closedUntil }: Traffic): number {
  const free = rates.map(({ calls, ms }) => (starts.at(-calls) ?? Number.NEGATIVE_INFINITY) + ms);
  return Math.max(closedUntil, starts.at(-1) ?? Number.NEGATIVE_INFINITY, ...free);
}

function take(lane: Traffic, start: number, turn: Promise<void>): void {
  const { rates, starts } = lane;
  lane.turn = turn;
  starts.push(start);
  if (starts.length > Math.max(...rates.map(({ calls }) => calls))) starts.shift();
}

function sweep(known: Map<Lane, Traffic>, now: number): void {
  for (const [lane, { starts, closedUntil }] of known) {
    if (Math.max(closedUntil, starts.at(-1) ?? closedUntil) + IDLE_MS < now) known.delete(lane);
  }
}
