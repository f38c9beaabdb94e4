import { describe, expect, it } from 'vitest';
import { may, type Right, type Role, rights, rolesTowards, rolesTowardsTeam } from '../../src/domain/rights.ts';

const roles: readonly Role[] = ['self', 'teammate', 'manager', 'admin', 'stranger'];

describe('who may do what', () => {
  const table: Readonly<Record<Right, string>> = {
    report: 'self manager admin',
    seeProgress: 'self teammate manager admin',
    seeValues: 'self manager admin',
    runDigest: 'manager admin',
    offerTask: 'self teammate manager admin stranger',
    claimTask: 'self teammate manager admin stranger',
  };

  it.each(Object.keys(rights) as Right[])('%s', (right) => {
    expect(roles.filter((role) => may([role], right)).join(' ')).toBe(table[right]);
  });

  it('one role with the right is enough, and none has none', () => {
    expect(may(['teammate', 'manager'], 'seeValues')).toBe(true);
    expect(may([], 'offerTask')).toBe(false);
  });
});

describe('what somebody is to somebody else', () => {
  const li = { personId: 'li', admin: false, memberOf: ['east'], manages: [] };
  const wang = { personId: 'wang', admin: false, memberOf: ['east'], manages: ['east', 'east-1'] };
  const zhao = { personId: 'zhao', admin: true, memberOf: [], manages: [] };

  it('is oneself and nothing else towards oneself, whatever one manages', () => {
    expect(rolesTowards(wang, { personId: 'wang', teams: ['east'] })).toEqual(['self']);
  });

  it('is a teammate within the team, a stranger one team further', () => {
    expect(rolesTowards(li, { personId: 'chen', teams: ['east'] })).toEqual(['teammate']);
    expect(rolesTowards(li, { personId: 'he', teams: ['south'] })).toEqual(['stranger']);
    expect(rolesTowards(li, { personId: 'new', teams: [] })).toEqual(['stranger']);
  });

  it('is the manager downwards only', () => {
    expect(rolesTowards(wang, { personId: 'sun', teams: ['east-1'] })).toEqual(['manager']);
    expect(rolesTowards(wang, { personId: 'li', teams: ['east'] })).toEqual(['manager', 'teammate']);
    expect(rolesTowards(wang, { personId: 'he', teams: ['south'] })).toEqual(['stranger']);
    expect(rolesTowardsTeam(wang, 'company')).toEqual(['stranger']);
  });

  it('is the admin of everybody and every team', () => {
    expect(rolesTowards(zhao, { personId: 'he', teams: ['south'] })).toEqual(['admin']);
    expect(rolesTowards(zhao, { personId: 'new', teams: [] })).toEqual(['admin']);
    expect(rolesTowardsTeam(zhao, 'company')).toEqual(['admin']);
  });
});
