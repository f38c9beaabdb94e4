import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../src/domain/tasks/task.ts';

const free = { holderId: null, done: false, confirmed: false, closed: false };
const held = { ...free, holderId: 'chen' };
const done = { ...held, done: true };
const confirmed = { ...done, confirmed: true };
const closed = { ...free, closed: true };

describe('where a task stands', () => {
  it.each([
    ['nobody has claimed', [free, free], 'offered'],
    ['a slot is left', [held, free], 'offered'],
    ['one is done and one is left', [done, free], 'offered'],
    ['all slots are taken', [held, held], 'claimed'],
    ['one of two is done', [done, held], 'claimed'],
    ['all are done', [done, done], 'done'],
    ['one of two is confirmed', [confirmed, done], 'done'],
    ['all are confirmed', [confirmed, confirmed], 'confirmed'],
    ['what is free has closed', [done, closed], 'done'],
    ['one is held and the rest has closed', [held, closed], 'claimed'],
    ['all have closed', [closed, closed], 'expired'],
  ] as const)('%s', (_when, slots, state) => {
    expect(stateOf(slots)).toBe(state);
  });
});
