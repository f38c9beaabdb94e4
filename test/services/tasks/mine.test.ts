import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { ownTasks } from '../../../src/services/tasks/mine.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.delegation.deleteMany();
});

/** Somebody is away this week, and this one stands in. */
async function standsIn(delegate: string, person: string): Promise<void> {
  const [personId, delegateId] = [company.idOf(person), company.idOf(delegate)];
  const week = { from: new Date('2026-11-16'), until: new Date('2026-11-20') };
  await company.db.delegation.create({ data: { orgId: company.org.id, personId, delegateId, ...week } });
}

/** The numbers of the tasks that somebody is told to confirm. */
const toConfirm = (who: string): Promise<number[]> =>
  company.as(who, async (work) => (await ownTasks(work)).toConfirm.map(({ number }) => number));

it('whoever stands in for the requester of a task has it to confirm, also who stands in for its holder', async () => {
  const { number } = await company.as('xu', (work) => offerTask(work, visit()));
  await company.as('he', (work) => claimTask(work, number));
  await company.as('he', (work) => finishTask(work, number));
  expect(await toConfirm('ma')).not.toContain(number);
  await standsIn('ma', 'xu');
  await standsIn('ma', 'he');
  expect(await toConfirm('ma')).toContain(number);
  expect((await company.as('ma', (work) => confirmTask(work, number))).state).toBe('confirmed');
});

it('nobody has to confirm what they hold a part of, in whose place soever', async () => {
  const { number } = await company.as('xu', (work) => offerTask(work, visit()));
  await company.as('ma', (work) => claimTask(work, number));
  await company.as('ma', (work) => finishTask(work, number));
  await standsIn('ma', 'xu');
  expect(await toConfirm('ma')).not.toContain(number);
  expect(await toConfirm('xu')).toContain(number);
});
