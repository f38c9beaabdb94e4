import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cancelTask } from '../../../src/services/tasks/cancel.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { giveBackTask } from '../../../src/services/tasks/give-back.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { releaseTask } from '../../../src/services/tasks/release.ts';
import { oneAtATime } from '../../../src/services/tasks/settle.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusals } from '../../support/refusals.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

// The embedded database does one thing after the other, whatever it is.
it.runIf(inject('postgresUrl'))('people who may not do it wait for nobody who is at a task', async () => {
  const { number } = await company.as('zhou', (work) => offerTask(work, visit()));
  await company.db.$transaction(async (tx) => {
    await oneAtATime({ tx, org: company.org }, number);
    const acts = [confirmTask, giveBackTask, cancelTask, finishTask, releaseTask];
    const told = await refusals(acts.map((act) => company.as('wu', (work) => act(work, number))));
    expect(told.map((refused) => refused?.code)).toEqual([
      ...['not-confirmer', 'not-confirmer', 'not-canceller'],
      ...['not-holder', 'not-holder'],
    ]);
  });
});
