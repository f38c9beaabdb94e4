import { describe, expect, it } from 'vitest';
import {
  may,
  type Right,
  type Role,
  rights,
  rolesTowards,
  rolesTowardsDraft,
  rolesTowardsTeam,
  rolesTowardsTeamTarget,
  type Standing,
} from '../../src/domain/rights.ts';

const roles: readonly Role[] = ['self', 'teammate', 'manager', 'admin', 'stranger'];
const besides: readonly Role[] = ['soleAdmin', 'author', 'approver', 'requester', 'partner', 'successor', 'holder'];

describe('who may do what', () => {
  const table: Readonly<Record<Right, string>> = {
    report: 'self manager admin',
    correct: 'manager admin soleAdmin',
    seeProgress: 'self teammate manager admin',
    seeValues: 'self manager admin',
    seePay: 'self approver',
    setTarget: 'manager admin soleAdmin',
    answerTarget: 'self',
    closePeriod: 'manager admin',
    review: 'manager admin',
    runDigest: 'manager admin',
    offerTask: 'self teammate manager admin stranger soleAdmin',
    claimTask: 'self teammate manager admin stranger soleAdmin',
    startContest: 'manager admin',
    confirmTask: 'requester partner successor',
    workOnTask: 'holder',
    cancelTask: 'manager admin requester',
    checkTasks: 'manager admin',
    sendNote: 'manager',
    prepareTalk: 'manager admin',
    decideAward: 'manager admin',
    draft: 'manager admin',
    withdrawDraft: 'admin author',
    approveDraft: 'admin approver',
    importPeople: 'manager admin',
    administer: 'admin',
  };

  it.each(Object.keys(rights) as Right[])('%s', (right) => {
    expect([...roles, ...besides].filter((role) => may([role], right)).join(' ')).toBe(table[right]);
  });

  it('one role with the right is enough, and none has none', () => {
    expect(may(['teammate', 'manager'], 'seeValues')).toBe(true);
    expect(may([], 'offerTask')).toBe(false);
  });
});

const li: Standing = { personId: 'li', admin: false, memberOf: ['east'], manages: [] };
const wang: Standing = { personId: 'wang', admin: false, memberOf: ['east'], manages: ['east', 'east-1'] };
const zhao: Standing = { personId: 'zhao', admin: true, memberOf: ['office'], manages: [] };

describe('who stands in for a manager', () => {
  /** Li, a member of `east`, in the place of Wang, who manages it and `east-1`. */
  const standsIn: Standing = {
    ...li,
    manages: ['east', 'east-1'],
    inPlaceOf: [{ personId: 'wang', manages: ['east', 'east-1'] }],
  };

  it('has the manager’s rights towards others, and towards the teams', () => {
    expect(rolesTowards(standsIn, { personId: 'chen', teams: ['east'] })).toEqual(['manager', 'teammate']);
    expect(rolesTowards(standsIn, { personId: 'he', teams: ['east-1'] })).toEqual(['manager']);
    expect(rolesTowardsTeam(standsIn, 'east-1')).toEqual(['manager']);
    expect(rolesTowards(standsIn, { personId: 'lin', teams: ['south'] })).toEqual(['stranger']);
  });

  it('has none of them towards oneself, nor towards that manager', () => {
    expect(rolesTowards(standsIn, { personId: 'li', teams: ['east'] })).toEqual(['self']);
    expect(rolesTowards(standsIn, { personId: 'wang', teams: ['east'] })).toEqual(['teammate']);
    expect(rolesTowardsTeam(standsIn, 'east', 'li')).toEqual(['teammate']);
    expect(rolesTowardsTeam(standsIn, 'east', 'wang')).toEqual(['teammate']);
  });

  it('keeps the own rights, also towards that manager', () => {
    const zhou: Standing = {
      personId: 'zhou',
      admin: false,
      memberOf: ['east'],
      manages: ['east', 'west'],
      inPlaceOf: [{ personId: 'wang', manages: ['west'] }],
    };
    expect(rolesTowards(zhou, { personId: 'wang', teams: ['east', 'west'] })).toEqual(['manager', 'teammate']);
    expect(rolesTowards(zhou, { personId: 'wang', teams: ['west'] })).toEqual(['stranger']);
  });
});

describe('each row for a rep, a manager and an admin', () => {
  /** Towards oneself, the own team, another team; in the manager's own team a team below is counted as well. */
  const places = ['oneself', 'own team', 'other team', 'other organisation'] as const;
  const towards = (who: Standing, place: (typeof places)[number]): Role[] => {
    const person = {
      oneself: { personId: who.personId, teams: who.memberOf },
      'own team': { personId: 'chen', teams: who.memberOf },
      'other team': { personId: 'he', teams: ['south'] },
      'other organisation': undefined,
    }[place];
    return person ? rolesTowards(who, person) : [];
  };
  const everywhere = ['oneself', 'own team', 'other team'];

  it.each<[string, Right, Readonly<Record<string, readonly string[]>>]>([
    ['report', 'report', { rep: ['oneself'], manager: ['oneself', 'own team'], admin: everywhere }],
    ['report correct', 'correct', { rep: [], manager: ['own team'], admin: ['own team', 'other team'] }],
    ['goal @li', 'seeProgress', { rep: ['oneself', 'own team'], manager: ['oneself', 'own team'], admin: everywhere }],
    [
      'goal @li with values, score',
      'seeValues',
      { rep: ['oneself'], manager: ['oneself', 'own team'], admin: everywhere },
    ],
    ['reward', 'seePay', { rep: ['oneself'], manager: ['oneself'], admin: ['oneself'] }],
    [
      'goal set, goal split, decide',
      'setTarget',
      { rep: [], manager: ['own team'], admin: ['own team', 'other team'] },
    ],
    ['accept or propose', 'answerTarget', { rep: ['oneself'], manager: ['oneself'], admin: ['oneself'] }],
    ['task new', 'offerTask', { rep: everywhere, manager: everywhere, admin: everywhere }],
    ['task claim', 'claimTask', { rep: everywhere, manager: everywhere, admin: everywhere }],
  ])('%s', (_command, right, allowed) => {
    for (const [name, who] of Object.entries({ rep: li, manager: wang, admin: zhao })) {
      expect(
        places.filter((place) => may(towards(who, place), right)),
        name,
      ).toEqual(allowed[name]);
    }
  });

  it.each<[string, Right, Readonly<Record<string, readonly string[]>>]>([
    [
      'review close',
      'closePeriod',
      { rep: [], manager: ['own team', 'team below'], admin: ['own team', 'team below', 'other team'] },
    ],
    [
      'digest',
      'runDigest',
      { rep: [], manager: ['own team', 'team below'], admin: ['own team', 'team below', 'other team'] },
    ],
    [
      'scorecard, change, reward plan',
      'draft',
      { rep: [], manager: ['own team', 'team below'], admin: ['own team', 'team below', 'other team'] },
    ],
    ['change approve', 'approveDraft', { rep: [], manager: [], admin: ['own team', 'team below', 'other team'] }],
    [
      'team import',
      'importPeople',
      { rep: [], manager: ['own team', 'team below'], admin: ['own team', 'team below', 'other team'] },
    ],
    [
      'team, source, settings, audit, export',
      'administer',
      { rep: [], manager: [], admin: ['own team', 'team below', 'other team'] },
    ],
  ])('%s, of a team', (_command, right, allowed) => {
    const teams = { 'own team': 'east', 'team below': 'east-1', 'other team': 'south' };
    for (const [name, who] of Object.entries({ rep: li, manager: wang, admin: zhao })) {
      const found = Object.entries(teams).filter(([, team]) => may(rolesTowardsTeam(who, team), right));
      expect(
        found.map(([place]) => place),
        name,
      ).toEqual(allowed[name]);
    }
  });
});

it('nobody sets their own target but the only admin of an organisation without a manager', () => {
  const own = (who: Standing) => rolesTowards(who, { personId: who.personId, teams: who.memberOf });
  expect([wang, zhao, { ...zhao, soleAdmin: true }].map((who) => may(own(who), 'setTarget'))).toEqual([
    false,
    false,
    true,
  ]);
  expect(own({ ...zhao, soleAdmin: true })).toEqual(['self', 'soleAdmin']);
});

describe('a draft', () => {
  const draft = { authorId: 'zhao', teamId: 'east', approverIds: ['wang', 'zhao'] };

  it('is approved by others, also where its author is asked to', () => {
    expect(rolesTowardsDraft(zhao, draft)).toEqual(['author']);
    expect(may(rolesTowardsDraft(zhao, draft), 'approveDraft')).toBe(false);
    expect(may(rolesTowardsDraft({ ...zhao, personId: 'qian' }, draft), 'approveDraft')).toBe(true);
  });

  it('of a reward plan shows pay to those who are asked to approve it, and to no other manager or admin', () => {
    expect(may(rolesTowardsDraft(wang, draft), 'seePay')).toBe(true);
    expect(may(rolesTowardsDraft(wang, { ...draft, approverIds: [] }), 'seePay')).toBe(false);
    expect(may(rolesTowardsDraft({ ...zhao, personId: 'qian' }, draft), 'seePay')).toBe(false);
  });

  it('is withdrawn by its author, or by an admin', () => {
    const mayWithdraw = (who: Standing) => may(rolesTowardsDraft(who, draft), 'withdrawDraft');
    expect([zhao, { ...zhao, personId: 'qian' }, li].map(mayWithdraw)).toEqual([true, true, false]);
  });
});

describe('what somebody is to somebody else', () => {
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

it('the target of a team is its managers’ own, and set above it, in nobody’s place of them', () => {
  const of = (managers: readonly string[], above: string | null = 'region') => ({ managers, above });
  const leads: Standing = { ...wang, admin: true, manages: ['region', 'east'] };
  expect(rolesTowardsTeamTarget(leads, of(['wang']))).toEqual(['self']);
  expect(rolesTowardsTeamTarget({ ...leads, soleAdmin: true }, of(['wang']))).toEqual(['self', 'soleAdmin']);
  const above = { ...wang, manages: ['region'] };
  const towards = [above, zhao, wang].flatMap((who) => rolesTowardsTeamTarget(who, of(['li'])));
  expect(towards).toEqual(['manager', 'admin', 'stranger']);
  expect(rolesTowardsTeamTarget(above, of(['li'], null))).toEqual(['stranger']);
  const inWangs = { personId: 'wang', manages: ['region', 'east'] };
  const standsIn: Standing = { ...li, memberOf: [], manages: ['region', 'east'], inPlaceOf: [inWangs] };
  expect(rolesTowardsTeamTarget(standsIn, of(['wang']))).toEqual(['stranger']);
  const inBoth = { ...standsIn, inPlaceOf: [inWangs, { personId: 'sun', manages: ['region'] }] };
  expect(rolesTowardsTeamTarget(inBoth, of(['wang']))).toEqual(['manager']);
  expect(rolesTowardsTeamTarget(inBoth, of(['wang', 'sun']))).toEqual(['stranger']);
});
