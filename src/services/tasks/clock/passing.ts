import { handedOverAt } from '../../../domain/tasks/clock.ts';
import type { Reading } from '../../work.ts';
import type { TaskView } from '../read.ts';
import { successorOf } from './successor.ts';
import { timeOf } from './tick.ts';

type Named = NonNullable<TaskView['successor']>;

/** How a task that waits to be confirmed goes on when it is not. */
export type Passing =
  /** It will go to somebody as well. */
  | { readonly kind: 'passes'; readonly at: Temporal.Instant; readonly to: Named }
  | { readonly kind: 'passed'; readonly at: Temporal.Instant; readonly to: Named }
  /** It has come to whoever reads it. */
  | { readonly kind: 'came' }
  /** There is nobody else who could confirm it. */
  | { readonly kind: 'stays' };

/** As `readerId` is told of it; undefined for a task that waits for nobody to confirm it. */
export async function passingOf(
  reading: Reading,
  task: TaskView,
  readerId: string | undefined,
): Promise<Passing | undefined> {
  if (task.state !== 'done') return undefined;
  if (task.successor && task.successor.id === readerId) return { kind: 'came' };
  const stays = task.partner ? undefined : ({ kind: 'stays' } as const);
  if (task.handedOverAt) return task.successor ? { kind: 'passed', at: task.handedOverAt, to: task.successor } : stays;
  const ends = task.slots.flatMap(({ doneAt, closedAt }) => [doneAt, closedAt].filter((at) => at !== null));
  const last = ends.sort(Temporal.Instant.compare).at(-1);
  const at = last && handedOverAt(timeOf(reading.org), last);
  const to = await successorOf(reading, task);
  return at && to ? { kind: 'passes', at, to } : stays;
}
