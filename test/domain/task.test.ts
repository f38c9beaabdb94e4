import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim, pointsPerSlot, type Slot, stateOf } from '../../src/domain/task.ts';

const free = (index: number, teamId: string | null = null): Slot => ({
  index,
  teamId,
  holderId: null,
  done: false,
  confirmed: false,
});
const held = (index: number, holderId: string, teamId: string | null = null): Slot => ({
  ...free(index, teamId),
  holderId,
});
const done = (index: number, holderId: string): Slot => ({ ...held(index, holderId), done: true });
const confirmed = (index: number, holderId: string): Slot => ({ ...done(index, holderId), confirmed: true });

describe('where a task stands', () => {
  it.each([
    ['nobody has claimed', [free(0), free(1)], 'offered'],
    ['a slot is left', [held(0, 'chen'), free(1)], 'offered'],
    ['one is done and one is left', [done(0, 'chen'), free(1)], 'offered'],
    ['all slots are taken', [held(0, 'chen'), held(1, 'lin')], 'claimed'],
    ['one of two is done', [done(0, 'chen'), held(1, 'lin')], 'claimed'],
    ['all are done', [done(0, 'chen'), done(1, 'lin')], 'done'],
    ['one of two is confirmed', [confirmed(0, 'chen'), done(1, 'lin')], 'done'],
    ['all are confirmed', [confirmed(0, 'chen'), confirmed(1, 'lin')], 'confirmed'],
  ] as const)('%s', (_when, slots, state) => {
    expect(stateOf(slots)).toBe(state);
  });
});

type Claimer = Parameters<typeof checkClaim>[2];

describe('a claim', () => {
  const chen: Claimer = { personId: 'chen', teamIds: ['east'], open: 0 };
  const check = (slots: readonly Slot[], claimer: Partial<Claimer> = {}) =>
    checkClaim(slots, 'li', { ...chen, ...claimer }, 3);

  it.each([
    ['of a slot that anybody may take', [free(0)], {}, { kind: 'open', candidates: [0] }],
    ['of a slot of the own team', [free(0, 'east')], {}, { kind: 'open', candidates: [0] }],
    ['takes the own team’s slot first', [free(0), free(1, 'east')], {}, { kind: 'open', candidates: [1, 0] }],
    ['leaves other teams’ slots alone', [free(0, 'south'), free(1)], {}, { kind: 'open', candidates: [1] }],
    ['of a task that is all taken', [held(0, 'lin')], {}, { kind: 'taken' }],
    ['of a second slot', [held(0, 'chen'), free(1)], {}, { kind: 'already-yours' }],
    ['of a slot for another team', [free(0, 'south')], {}, { kind: 'other-team' }],
    ['of one’s own task', [free(0)], { personId: 'li' }, { kind: 'own-task' }],
    ['with a task less than the limit', [free(0)], { open: 2 }, { kind: 'open', candidates: [0] }],
    ['at the limit', [free(0)], { open: 3 }, { kind: 'too-many', open: 3 }],
    ['at the limit, of a task that is taken', [held(0, 'lin')], { open: 3 }, { kind: 'taken' }],
    ['by somebody without a team', [free(0, 'east')], { teamIds: [] }, { kind: 'other-team' }],
    ['by somebody of two teams', [free(0, 'south')], { teamIds: ['east', 'south'] }, { kind: 'open', candidates: [0] }],
  ] as const)('%s', (_what, slots, claimer, answer) => {
    expect(check(slots, claimer)).toEqual(answer);
  });
});

describe('points', () => {
  it.each([
    [30, 2, [15, 15]],
    [10, 3, [4, 3, 3]],
    [1, 3, [1, 0, 0]],
    [7, 1, [7]],
  ])('%s points over %s slots', (points, slots, each) => {
    expect(pointsPerSlot(points, slots)).toEqual(each);
  });

  it('always add up to the task’s, and differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 10 }), (points, slots) => {
        const each = pointsPerSlot(points, slots);
        expect(each).toHaveLength(slots);
        expect(each.reduce((sum, one) => sum + one, 0)).toBe(points);
        expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
