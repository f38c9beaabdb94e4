import { afterAll, beforeAll, expect, it } from 'vitest';
import { naming, sweepNames } from '../../../src/services/forgetting/sweep.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const odd = String.raw`O"Neil (\w+) $1 [a|b]*?`;
const titles = [`Call ${odd} back`, 'Call Oneil', '找小王', 'call xu_lei+1@acme.example', 'XU_LEI+1@ACME.EXAMPLE'];

/** Tasks with these titles; gives those that are found by these words. */
async function foundBy(words: readonly string[]): Promise<string[]> {
  const tasks = await company.db.task.findMany({ orderBy: { number: 'asc' }, take: titles.length });
  for (const [nth, { id }] of tasks.entries()) {
    await company.db.task.updateMany({ where: { id }, data: { title: titles[nth] ?? '' } });
  }
  return company.as('wang', async (work) =>
    (await naming(work, 'task', 'title', words)).map(({ text }) => text).toSorted(),
  );
}

it.each([
  [[odd], [titles[0]]],
  [['小王'], [titles[2]]],
  [['xu_lei+1@acme.example'], [titles[3], titles[4]]],
  [['王', '小'], []],
  [[], []],
  [Array.from({ length: 250 }, (_, nth) => `nobody ${nth}`).concat('小王'), [titles[2]]],
])('rows are found by words as they are, whatever signs stand in them: %j', async (words, found) => {
  expect(await foundBy(words)).toEqual(found.toSorted());
});

it('JSON that has such a name stays JSON, and says nothing of it any more', async () => {
  const key = { orgId: company.org.id, key: 'slack:one' };
  const answer = { kind: 'notice', tone: 'info', text: `Told ${odd}: “${odd}”` };
  await company.db.seen.create({ data: { ...key, at: new Date(), answer } });
  await company.as('wang', (work) => sweepNames(work, { words: [odd], former: 4 }));
  const { answer: left } = await company.db.seen.findUniqueOrThrow({ where: { orgId_key: key } });
  expect(left).toEqual({ ...answer, text: 'Told Former colleague 4: “Former colleague 4”' });
});
