import type { Timer } from '../../../../adapters/messengers/slack/limits.ts';

export interface ToldTimer extends Timer {
  /** Lets so many milliseconds pass at once. */
  pass(ms: number): void;
}

/** Time that passes only when it is told to. */
export function toldTimer(): ToldTimer {
  const sleepers = new Set<{ readonly due: number; readonly wake: () => void }>();
  let at = 0;
  return {
    now: () => at,
    sleep: (ms, brokenOff) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const sleeper = { due: at + ms, wake: resolve };
      sleepers.add(sleeper);
      brokenOff?.addEventListener('abort', () => {
        sleepers.delete(sleeper);
        reject(brokenOff.reason);
      });
      return promise;
    },
    pass: (ms) => {
      at += ms;
      for (const sleeper of sleepers) {
        if (sleeper.due > at) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
  };
}
