import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { times } from '../../../src/domain/ratio.ts';
import { ownShare } from '../../../src/services/goals/why.ts';
import { standingsOfPeople } from '../../../src/services/standings/people.ts';
import { standingsOfTeams } from '../../../src/services/standings/teams.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

describe('why a number matters', () => {
  it('is the part in the team’s, times the team’s in the company’s', async () => {
    const { teams, why } = await company.as('chen', (work) => ownShare(work, 'amount'));
    expect(teams.map(({ name }) => name)).toEqual(['华东一队', '华辰科技']);
    const [team, whole] = why.steps.map(({ share }) => share);
    if (!team || !whole) throw new Error('there are shares');
    expect(why.whole).toEqual(times(team, whole));
  });

  it('agrees with the goals of everybody', async () => {
    const { indicator, own, why } = await company.as('chen', (work) => ownShare(work, '销售额'));
    const [mine, theirs] = await company.as('chen', async (work) => [
      (await standingsOfPeople(work, [company.idOf('chen')], [indicator])).get(company.idOf('chen')),
      (await standingsOfTeams(work, [company.idOf('company')], [indicator])).get(company.idOf('company')),
    ]);
    expect(own).toBe(mine?.[0]?.actual);
    expect(why.steps.at(-1)?.of.amount).toBe(theirs?.[0]?.actual);
  });

  it('is nothing for what does not add up, and for what nobody knows', async () => {
    const why = (word: string) => refusal(company.as('chen', (work) => ownShare(work, word)));
    expect(await why('renewal rate')).toMatchObject({ code: 'no-share' });
    expect(await why('vists')).toMatchObject({ code: 'unknown-indicator', word: 'vists' });
  });
});
