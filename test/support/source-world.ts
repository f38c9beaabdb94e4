import type { Inbox, Pace, Pass, Passes, SourceParts } from '../../src/ports/source.ts';
import { type MemoryInbox, memoryInbox } from './memory-inbox.ts';

/**
 * What connections to a system share that stand for several processes: a clock, the pass, and whose turn it is. Whoever has
 * to wait for a turn does not: the clock moves on instead, for the system as well.
 */
export interface SourceWorld {
  clock(): Temporal.Instant;
  /** The same in milliseconds. */
  ticks(): number;
  later(duration: Temporal.DurationLike): void;
  /** What one more process has. */
  parts(): SourceParts;
  readonly inbox: MemoryInbox;
}

export function sourceWorld(begins = '2026-11-20T01:00:00Z'): SourceWorld {
  let now = Temporal.Instant.from(begins);
  const clock = (): Temporal.Instant => now;
  const ticks = (): number => now.epochMilliseconds;
  const later = (duration: Temporal.DurationLike): void => {
    now = now.add(duration);
  };
  const inbox = memoryInbox(clock);
  const passes = memoryPasses(clock);
  const inTurn = turns(ticks, (milliseconds) => later({ milliseconds }));
  return { clock, ticks, later, inbox, parts: () => ({ clock, passes, inTurn, inbox: inbox as Inbox }) };
}

/** One at a time, whoever asks. */
export function memoryPasses(clock: () => Temporal.Instant): Passes {
  let kept: Pass | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const isGood = (pass: Pass, refused: Pass | undefined): boolean =>
    pass.token !== refused?.token && (!pass.until || Temporal.Instant.compare(clock(), pass.until) < 0);
  return {
    take: (make, refused) => {
      const taken = turn.then(async () => {
        kept = kept && isGood(kept, refused) ? kept : undefined;
        kept ??= await make();
        return kept;
      });
      turn = taken.catch(() => {});
      return taken;
    },
  };
}

/** As many at once as a pace allows, and not one more: what a system forbids shows at once. */
function turns(ticks: () => number, wait: (milliseconds: number) => void): SourceParts['inTurn'] {
  const taken = new Map<string, number[]>();
  return async ({ calls, seconds }: Pace, name = '') => {
    const key = `${name} ${calls}/${seconds}`;
    const times = taken.get(key) ?? [];
    const first = times.at(-calls);
    if (first !== undefined) wait(Math.max(0, first + seconds * 1000 + 1 - ticks()));
    taken.set(key, [...times.slice(-calls), ticks()]);
  };
}
