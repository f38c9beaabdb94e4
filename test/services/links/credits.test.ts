import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinPersons } from '../../../src/services/links/join.ts';
import { planLink } from '../../../src/services/links/plan.ts';
import { lockRules } from '../../../src/services/rules/lock.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { countedPart, taskCredits } from '../../../src/services/tasks/counted.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

it('what tasks have brought comes along when accounts are linked, with its task and what of it is on top', async () => {
  const slots = [10_000, 2_000].map((share, index) => ({ teamId: null, role: null, share, overlay: index === 1 }));
  const { number } = await company.as('zhou', (work) => offerTask(work, visit({ points: 30, slots })));
  for (const who of ['wu', 'sun']) await company.as(who, (work) => claimTask(work, number));
  for (const who of ['wu', 'sun']) await company.as(who, (work) => finishTask(work, number));
  await company.as('zhou', (work) => confirmTask(work, number));
  const creditsOf = async (who: string) =>
    (await company.as(who, (work) => taskCredits(work, { personId: company.idOf(who) })))
      .filter((credit) => credit.number === number)
      .map(({ indicator, amount, overlay }) => `${indicator.key} +${amount}${overlay ? ' on top' : ''}`);
  expect(await creditsOf('sun')).toEqual(['teamwork +6 on top', 'tasks-done +1']);

  await company.as('li', async (work) => {
    await lockRules(work);
    const joining = { work, keep: company.idOf('li'), gone: company.idOf('sun') };
    await joinPersons(joining, await planLink(joining));
  });
  expect(await creditsOf('sun')).toEqual([]);
  expect(await creditsOf('li')).toEqual(['teamwork +6 on top', 'tasks-done +1']);
  const told = await company.as('li', (work) => countedPart(work, number, company.idOf('li')));
  expect(told).toMatchObject({ number, instead: undefined });
  expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
});
