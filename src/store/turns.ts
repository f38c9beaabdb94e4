import type { Pace } from '../ports/source.ts';
import type { Database } from './store.ts';

/** Of what may be called, one in so many may be called at once after a rest. */
const restShare = 10;

/**
 * Takes the next turn for one more call of what has this name, counted over all processes by the database's clock; gives how
 * long to wait for it, in milliseconds. After a rest a tenth of what a window takes may be called at once, and the rest is
 * spread over it evenly: so no window of that length, wherever it begins, has more calls in it than the pace allows.
 */
export async function takeTurn(db: Database, name: string, { calls, seconds }: Pace): Promise<number> {
  const burst = Math.max(1, Math.floor(calls / restShare));
  const gap = seconds / Math.max(1, calls - burst);
  const [turn] = await db.$queryRaw<{ wait: number }[]>`
    INSERT INTO turn AS t (name, due) VALUES (${name}, clock_timestamp() + make_interval(secs => ${gap}))
    ON CONFLICT (name) DO UPDATE SET due = greatest(t.due, clock_timestamp()) + make_interval(secs => ${gap})
    RETURNING extract(epoch FROM due - clock_timestamp())::float8 - ${gap * burst}::float8 AS wait`;
  return Math.max(0, Math.ceil((turn?.wait ?? 0) * 1000));
}
