import { afterAll, beforeAll, expect, it } from 'vitest';
import { compare, plus, type Ratio, zero } from '../../../src/domain/ratio.ts';
import { opening } from '../../../src/playground/company.ts';
import {
  type Contributed,
  type ContributionWithin,
  contributionWithin,
} from '../../../src/services/digests/contribution.ts';
import { scoreOfTeam, scoresOf } from '../../../src/services/scores/read.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;
let east: ContributionWithin;

const work = () => ({ tx: company.db, org: company.org, today: opening.toPlainDate(), dayEnded: true });

beforeAll(async () => {
  company = await foundCompany();
  const found = await contributionWithin(work(), company.idOf('east'));
  if (!found) throw new Error('there is no team');
  east = found;
});
afterAll(() => company.close());

const sumOf = ({ parts }: Contributed): Ratio =>
  [...parts.values()].reduce((sum, { points }) => plus(sum, points), zero);

it('adds up to the score of each person, of whom it has everybody below', async () => {
  const scores = await scoresOf(
    work(),
    east.people.map(({ personId }) => personId),
  );
  expect(east.people.map(({ score }) => score)).toEqual(scores.map(({ score }) => score.value));
  for (const person of east.people) expect(compare(sumOf(person), person.score ?? zero)).toBe(0);
  const ids = new Set(east.people.map(({ personId }) => personId));
  for (const key of ['chen', 'li', 'sun', 'he']) expect(ids).toContain(company.idOf(key));
});

it('adds up to the score of the team, which has no team of its own in it', async () => {
  const together = await scoreOfTeam(work(), east.team);
  expect(together).toBeDefined();
  expect(east.team.score).toEqual(together?.value);
  expect(compare(sumOf(east.team), together?.value ?? zero)).toBe(0);
  expect([...east.team.parts.keys()]).not.toContain('team');
});

it('has the teams right below, with how many are in each', () => {
  expect(east.below.map(({ id }) => id).toSorted()).toEqual(['east-1', 'east-2'].map(company.idOf).toSorted());
  const sizes = east.below.reduce((sum, { size }) => sum + size, 0);
  expect(east.team.size).toBeGreaterThanOrEqual(sizes);
  expect(Math.min(...east.below.map(({ size }) => size))).toBeGreaterThan(0);
});

it('is nothing of a team that does not exist', async () => {
  expect(await contributionWithin(work(), crypto.randomUUID())).toBeUndefined();
});
