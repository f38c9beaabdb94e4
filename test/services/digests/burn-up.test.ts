import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { burnUpOf } from '../../../src/services/digests/burn-up.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { standingsOfPeople } from '../../../src/services/standings/people.ts';
import { standingsOfTeams } from '../../../src/services/standings/teams.ts';
import type { Work } from '../../../src/services/work.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const ended = (work: Work) => ({ ...work, dayEnded: true });
const sales = (work: Work) => indicatorsOn(work.org, work.today).filter(({ key }) => key === 'sales-amount');

describe('how a team came to where it stands', () => {
  const ofTeam = (key: string) =>
    company.as('wang', async (work) => {
      const id = company.idOf(key);
      const [standing] = (await standingsOfTeams(ended(work), [id], sales(work))).get(id) ?? [];
      if (!standing) throw new Error(`${key} has no target`);
      return burnUpOf(ended(work), 'teamId', id, standing);
    });

  it('has a sum for every working day that is over, and ends with what the team has', async () => {
    const days = await ofTeam('east-1');
    expect(days?.sums).toHaveLength(days?.standing.progress.worked ?? 0);
    expect(days?.sums.at(-1)).toBe(days?.standing.actual);
  });

  it('is forecast as the team is elsewhere, and knows where the months begin', async () => {
    const days = await ofTeam('company');
    expect(days?.forecast.kind).toBe('forecast');
    expect(days?.beginnings.map(({ day }) => day.month)).toEqual([10, 11, 12]);
  });
});

describe('how a person came to where they stand', () => {
  const ofPerson = (key: string, changed: Partial<{ reported: boolean; direction: 'lower' }> = {}) =>
    company.as('wang', async (work) => {
      const id = company.idOf(key);
      const standing = (await standingsOfPeople(ended(work), [id], sales(work))).get(id)?.[0];
      if (!standing) throw new Error(`${key} has no target`);
      const indicator = { ...standing.indicator, direction: changed.direction ?? standing.indicator.direction };
      const own = { ...standing, indicator, reported: changed.reported ?? standing.reported };
      return burnUpOf(ended(work), 'personId', id, own);
    });

  it('is told of one person alone', async () => {
    const days = await ofPerson('chen');
    expect(days?.sums.at(-1)).toBe(days?.standing.actual);
  });

  it('has no sums before the first report', async () => {
    expect((await ofPerson('chen', { reported: false }))?.sums).toEqual([]);
  });

  it('is not told where less is better', async () => {
    expect(await ofPerson('chen', { direction: 'lower' })).toBeUndefined();
  });
});
