import type { Timer } from '../../../../adapters/messengers/feishu/limits.ts';

/** Time that stands still while anything runs, and then jumps to the next moment somebody sleeps until. */
export function virtualTimer(): Timer {
  const sleepers: { readonly due: number; readonly wake: () => void }[] = [];
  let at = 0;

  function wakeNext(): void {
    sleepers.sort((a, b) => a.due - b.due);
    const next = sleepers.shift();
    if (!next) return;
    at = Math.max(at, next.due);
    next.wake();
  }

  return {
    now: () => at,
    sleep: (ms) =>
      new Promise<void>((wake) => {
        sleepers.push({ due: at + ms, wake });
        setImmediate(wakeNext);
      }),
  };
}
