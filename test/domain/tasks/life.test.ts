import { expect, it } from 'vitest';
import { rights } from '../../../src/domain/rights.ts';
import { life, statesFor, type TaskAct } from '../../../src/domain/tasks/life.ts';
import type { TaskState } from '../../../src/domain/tasks/task.ts';

const states: readonly TaskState[] = ['offered', 'claimed', 'done', 'confirmed', 'cancelled', 'expired'];

it.each<[TaskState, string]>([
  ['offered', 'claim done still-on release cancel escalate warn take-back close-slots'],
  ['claimed', 'done still-on release cancel warn take-back'],
  ['done', 'confirm give-back hand-over'],
  ['confirmed', ''],
  ['cancelled', ''],
  ['expired', ''],
])('what can be done with a task that is %s', (state, acts) => {
  const possible = (Object.keys(life) as TaskAct[]).filter((act) => statesFor(act).includes(state));
  expect(possible.join(' ')).toBe(acts);
});

it('every act is somebody’s right, or the clock’s', () => {
  for (const { by } of Object.values(life)) expect(by === 'clock' || by in rights).toBe(true);
});

it('every state that is not the end of it has a way on that a person can take', () => {
  const ends = states.filter(
    (state) => !Object.values(life).some(({ by, from }) => by !== 'clock' && from.includes(state as never)),
  );
  expect(ends).toEqual(['confirmed', 'cancelled', 'expired']);
});
