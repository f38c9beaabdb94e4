import { DeliveryError } from '../../../src/errors.ts';
import type { Timer } from './limits.ts';

/** Calls that share a ceiling, and the silence that Slack asks for. */
export interface Lane {
  /** Runs a call when it may begin. A wait of over ten seconds is refused with a `DeliveryError` that says how long it is. */
  run<T>(call: () => Promise<T>): Promise<T>;
  /** Nothing that happened in it matters any more. */
  isIdle(): boolean;
}

/** One call every `everyMs` in the long run, `burst` of them at once. */
export interface Pace {
  readonly everyMs: number;
  readonly burst: number;
}

/** Longer than this nobody waits here: whoever asked gets the time back and comes again. */
const LONGEST_WAIT_MS = 10_000;

/** How long to be silent where Slack did not say it. */
export const UNSAID_MS = 30_000;

/** Calls that may be on their way at the same moment. */
export function sideBySide(timer: Timer, { everyMs, burst }: Pace): Lane {
  /** When the next call would be due if there were no bursts. */
  let due = Number.NEGATIVE_INFINITY;
  let silentUntil = Number.NEGATIVE_INFINITY;

  return {
    async run(call) {
      const now = timer.now();
      const slot = Math.max(due, now);
      const start = Math.max(slot - (burst - 1) * everyMs, silentUntil, now);
      if (start - now > LONGEST_WAIT_MS) throw tooLong(start - now);
      due = Math.max(slot, start) + everyMs;
      if (start > now) await timer.sleep(start - now);
      try {
        return await call();
      } catch (error) {
        if (isLimit(error)) silentUntil = timer.now() + (error.retryAfterMs ?? UNSAID_MS);
        throw error;
      }
    },
    isIdle: () => Math.max(due, silentUntil) <= timer.now(),
  };
}

/** Calls of which each begins `pauseMs` after the one before it has ended, in the order in which they came. */
export function oneByOne(timer: Timer, pauseMs: number): Lane {
  /** Those that run or wait. */
  let inLine = 0;
  /** When the first of those that wait may begin, where none is running. */
  let free = Number.NEGATIVE_INFINITY;
  /** Over when the last of them is. */
  let last: Promise<void> = Promise.resolve();

  async function runNow<T>(call: () => Promise<T>): Promise<T> {
    let silentMs = pauseMs;
    try {
      return await call();
    } catch (error) {
      if (isLimit(error)) silentMs = Math.max(error.retryAfterMs ?? UNSAID_MS, pauseMs);
      throw error;
    } finally {
      free = timer.now() + silentMs;
    }
  }

  return {
    async run(call) {
      const came = timer.now();
      const least = Math.max(free - came, 0) + inLine * pauseMs;
      if (least > LONGEST_WAIT_MS) throw tooLong(least);
      const before = last;
      const turn = Promise.withResolvers<void>();
      last = turn.promise;
      inLine++;
      try {
        await before;
        // Those before may have taken long, or been asked for silence.
        const now = timer.now();
        const rest = Math.max(free - now, 0);
        if (now + rest - came > LONGEST_WAIT_MS) throw tooLong(rest);
        if (rest > 0) await timer.sleep(rest);
        return await runNow(call);
      } finally {
        inLine--;
        turn.resolve();
      }
    },
    isIdle: () => inLine === 0 && free <= timer.now(),
  };
}

const tooLong = (ms: number) => new DeliveryError('rate-limited', 'waiting_line', ms);

const isLimit = (error: unknown): error is DeliveryError =>
  error instanceof DeliveryError && error.failure === 'rate-limited';
