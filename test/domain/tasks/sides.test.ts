import { describe, expect, it } from 'vitest';
import { may, type Standing } from '../../../src/domain/rights.ts';
import { rolesTowardsTask } from '../../../src/domain/tasks/sides.ts';

const sides = {
  ...{ requesterId: 'li', requesterTeams: ['east'], partnerId: null, successorId: null },
  holderIds: ['chen'],
};

describe('towards a task', () => {
  const asked = { ...sides, partnerId: 'lin', successorId: 'zhao' };
  const towards = (who: Partial<Standing>, task = asked) =>
    rolesTowardsTask({ admin: false, memberOf: [], manages: [], personId: '', ...who }, task);

  it.each([
    ['who asked for it', { personId: 'li' }, ['requester']],
    ['the customer’s other owner', { personId: 'lin' }, ['partner']],
    ['to whom it went when nobody confirmed it', { personId: 'zhao' }, ['successor']],
    ['who holds it, whatever else they are', { personId: 'chen', admin: true, manages: ['east'] }, ['holder']],
    ['who manages who asked for it', { personId: 'wang', manages: ['east'] }, ['manager']],
    ['who manages somebody else', { personId: 'zhou', manages: ['south'] }, []],
    ['an admin', { personId: 'zhao-2', admin: true }, ['admin']],
  ] as const)('%s', (_who, who, roles) => {
    expect(towards(who)).toEqual(roles);
  });

  it('nobody confirms what they did themselves', () => {
    const both = { ...asked, holderIds: ['chen', 'li', 'lin', 'zhao'] };
    for (const personId of both.holderIds) expect(may(towards({ personId }, both), 'confirmTask')).toBe(false);
  });

  it('who stands in for who asked is the other side in that place, unless holding it', () => {
    const standsIn = { personId: 'lin-2', inPlaceOf: [{ personId: 'li', manages: [] }] };
    expect(towards(standsIn)).toEqual(['requester']);
    expect(towards(standsIn, { ...asked, holderIds: ['lin-2'] })).toEqual(['holder']);
  });
});
