import { afterAll, beforeAll, expect, it } from 'vitest';
import { picturedWeek } from '../../../src/services/digests/pictured.ts';
import { weeklyDigest } from '../../../src/services/digests/weekly.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const pictured = (team: string) =>
  company.as('wang', async (work) => {
    const ended = { ...work, dayEnded: true } as const;
    const digest = await weeklyDigest(ended, company.idOf(team));
    if (!digest) throw new Error(`${team} has no digest`);
    return { digest, ...(await picturedWeek(ended, digest)) };
  });

it('the burn-up and the last of the weeks are those of the digest', async () => {
  const { digest, burnUp, weeks } = await pictured('east-1');
  expect(burnUp?.sums.at(-1)).toBe(digest.standing?.actual);
  expect(weeks.at(-1)?.alignment).toEqual(digest.alignment);
  expect(weeks.length).toBeGreaterThan(1);
});

it('only the teams right below stand in it, each with what it gained in the week', async () => {
  const { teams } = await pictured('company');
  expect(teams.map(({ name }) => name).toSorted()).toEqual(['华东大区', '华南大区']);
  expect(teams.filter(({ standing }) => standing).every(({ gain }) => gain !== undefined)).toBe(true);
  expect((await pictured('east-1')).teams).toEqual([]);
});
