import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdsData } from '../../../src/services/links/holds.ts';
import { joinPersons } from '../../../src/services/links/join.ts';
import { planLink } from '../../../src/services/links/plan.ts';
import { askAbout } from '../../../src/services/rewards/inquiries/ask.ts';
import { questionsFor } from '../../../src/services/rewards/inquiries/list.ts';
import { payoutsWhere } from '../../../src/services/rewards/payouts.ts';
import { lockRules } from '../../../src/services/rules/lock.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { payOctober } from '../../support/stated.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  await payOctober(company, ['ma', 'xu']);
});
afterAll(() => company.close());

const becomesOne = (keep: string, gone: string) =>
  company.as(keep, async (work) => {
    await lockRules(work);
    const joining = { work, keep: company.idOf(keep), gone: company.idOf(gone) };
    await joinPersons(joining, await planLink(joining));
  });
const stated = async () => {
  const [payout] = await company.as('li', (work) => payoutsWhere(work, {}));
  return payout;
};

it('what somebody was paid, and asked, comes along when accounts are linked, and what they are to answer', async () => {
  const { owner } = await company.as('sun', (work) => askAbout(work, { line: 1, question: 'why' }));
  expect(await company.as('sun', (work) => holdsData(work, company.idOf('sun')))).toBe(true);
  await becomesOne('huang', 'sun');
  const { own } = await company.as('huang', questionsFor);
  expect(own).toMatchObject([{ number: 1, asker: { id: company.idOf('huang') }, question: 'why' }]);
  expect((await company.as('sun', questionsFor)).own).toEqual([]);
  await becomesOne('wu', owner.id === company.idOf('ma') ? 'ma' : 'xu');
  expect((await company.as('huang', questionsFor)).own).toMatchObject([{ owner: { id: company.idOf('wu') } }]);
});

it('two statements of one payout stay as they were stated', async () => {
  const before = (await stated())?.statements;
  await becomesOne('li', 'chen');
  expect((await stated())?.statements).toEqual(before);
});
