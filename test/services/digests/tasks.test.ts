import { afterAll, beforeAll, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { taskWeek } from '../../../src/services/digests/tasks.ts';
import { cancelTask } from '../../../src/services/tasks/cancel.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const today = opening.toPlainDate();

/** A task of Xu's that falls due today. */
async function due(): Promise<number> {
  return (await company.as('xu', (work) => offerTask(work, visit({ dueOn: today })))).number;
}

async function week() {
  const { due, confirmed } = await taskWeek({ tx: company.db, org: company.org, today }, [company.idOf('xu')]);
  return { due, confirmed };
}

it('what was due and confirmed counts, and what nobody took was due; what was cancelled was not', async () => {
  const before = await week();
  const confirmed = await due();
  await company.as('he', (work) => claimTask(work, confirmed));
  await company.as('he', (work) => finishTask(work, confirmed));
  await company.as('xu', (work) => confirmTask(work, confirmed));
  expect(await week()).toEqual({ due: before.due + 1, confirmed: before.confirmed + 1 });

  const expired = await due();
  await company.db.task.updateMany({ where: { number: expired }, data: { state: 'expired' } });
  expect(await week()).toEqual({ due: before.due + 2, confirmed: before.confirmed + 1 });

  const cancelled = await due();
  await company.as('xu', (work) => cancelTask(work, cancelled));
  expect(await week()).toEqual({ due: before.due + 2, confirmed: before.confirmed + 1 });
});
