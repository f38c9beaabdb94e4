import { describe, expect, it } from 'vitest';
import { type Claimer, checkClaim } from '../../../src/domain/tasks/claim.ts';
import type { Slot } from '../../../src/domain/tasks/task.ts';

const free = (index: number, demanded: Partial<Pick<Slot, 'teamId' | 'role'>> = {}): Slot => ({
  ...{ index, teamId: null, role: null, share: 5_000, overlay: false },
  ...{ holderId: null, done: false, confirmed: false, closed: false },
  ...demanded,
});
const held = (index: number, holderId: string): Slot => ({ ...free(index), holderId });

const rep = (...teamIds: string[]) => ({ teamIds, role: 'member' as const });
const manager = (...teamIds: string[]) => ({ teamIds, role: 'manager' as const });

describe('a claim', () => {
  const chen: Claimer = { personId: 'chen', memberships: [rep('east', 'company')], open: 0 };
  const check = (slots: readonly Slot[], claimer: Partial<Claimer> = {}, overdue = false) =>
    checkClaim({ slots, otherSide: ['li', 'lin'], overdue }, { ...chen, ...claimer }, 3);
  const east = { teamId: 'east' };
  const south = { teamId: 'south' };

  it.each([
    ['of a slot that anybody may take', [free(0)], {}, { kind: 'open', candidates: [0] }],
    ['of a slot of the own team', [free(0, east)], {}, { kind: 'open', candidates: [0] }],
    ['of a slot of the team above', [free(0, { teamId: 'company' })], {}, { kind: 'open', candidates: [0] }],
    ['takes the own team’s slot first', [free(0), free(1, east)], {}, { kind: 'open', candidates: [1, 0] }],
    ['leaves other teams’ slots alone', [free(0, south), free(1)], {}, { kind: 'open', candidates: [1] }],
    ['of a task that is all taken', [held(0, 'lin')], {}, { kind: 'taken' }],
    ['of a slot that has closed', [{ ...free(0), closed: true }], {}, { kind: 'taken' }],
    ['of a second slot', [held(0, 'chen'), free(1)], {}, { kind: 'already-yours' }],
    ['of a slot for another team', [free(0, south)], {}, { kind: 'for-others', slot: free(0, south) }],
    ['of one’s own task', [free(0)], { personId: 'li' }, { kind: 'own-task' }],
    ['by the customer’s other owner', [free(0)], { personId: 'lin' }, { kind: 'own-task' }],
    ['with a task less than the limit', [free(0)], { open: 2 }, { kind: 'open', candidates: [0] }],
    ['at the limit', [free(0)], { open: 3 }, { kind: 'too-many', open: 3 }],
    ['at the limit, of a task that is taken', [held(0, 'lin')], { open: 3 }, { kind: 'taken' }],
    ['by somebody without a team', [free(0, east)], { memberships: [] }, { kind: 'for-others', slot: free(0, east) }],
    [
      'by somebody of two teams',
      [free(0, south)],
      { memberships: [rep('east'), rep('south')] },
      { kind: 'open', candidates: [0] },
    ],
    [
      'of a manager’s slot by a manager',
      [free(0, { role: 'manager' })],
      { memberships: [manager('east')] },
      { kind: 'open', candidates: [0] },
    ],
    [
      'of a manager’s slot by a rep',
      [free(0, { role: 'manager' })],
      {},
      { kind: 'for-others', slot: free(0, { role: 'manager' }) },
    ],
    [
      'of a team’s manager’s slot by a rep there who manages another',
      [free(0, { ...east, role: 'manager' })],
      { memberships: [rep('east'), manager('south')] },
      { kind: 'for-others', slot: free(0, { ...east, role: 'manager' }) },
    ],
    [
      'takes the slot that demands the most first',
      [free(0), free(1, east), free(2, { ...east, role: 'member' })],
      {},
      { kind: 'open', candidates: [2, 1, 0] },
    ],
  ] as const)('%s', (_what, slots, claimer, answer) => {
    expect(check(slots, claimer)).toEqual(answer);
  });

  it('comes too late once the day it was due is over', () => {
    expect(check([free(0)], {}, true)).toEqual({ kind: 'overdue' });
    expect(check([held(0, 'wang')], {}, true)).toEqual({ kind: 'taken' });
  });
});
