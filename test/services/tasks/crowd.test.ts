import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { keepHome } from '../../../src/services/homes/keep.ts';
import { lockRules } from '../../../src/services/rules/lock.ts';
import { cancelTask } from '../../../src/services/tasks/cancel.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { giveBackTask } from '../../../src/services/tasks/give-back.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { releaseTask } from '../../../src/services/tasks/release.ts';
import { oneAtATime } from '../../../src/services/tasks/settle.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusals } from '../../support/refusals.ts';
import { anybody, visit } from '../../support/tasks.ts';
import { waiting } from '../../support/waiting.ts';

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

it.runIf(inject('postgresUrl'))('whoever links people waits for nobody who comes after', async () => {
  const { number } = await company.as('zhou', (work) => offerTask(work, visit()));
  await company.as('wu', (work) => claimTask(work, number));
  let finished: ReturnType<typeof finishTask> | undefined;
  await company.as('wang', async (work) => {
    await lockRules(work);
    finished = company.as('wu', (later) => finishTask(later, number));
    await vi.waitFor(async () => expect(await waiting(company.db)).toBe(1));
    await oneAtATime(work, number);
  });
  expect((await finished)?.state).toBe('done');
});

it.runIf(inject('postgresUrl'))(
  'who claims a part and who says that theirs is done do not wait for each other',
  async () => {
    const { number } = await company.as('zhou', async (work) => {
      const { id: workspaceId } = await work.tx.workspace.findFirstOrThrow({ where: { orgId: work.org.id } });
      await keepHome(work, { personId: company.idOf('zhou'), workspaceId });
      return offerTask(work, visit({ slots: anybody(2) }));
    });
    await company.as('he', (work) => claimTask(work, number));
    const { claim } = await company.as('he', async (work) => {
      await oneAtATime(work, number);
      const claim = company.as('wu', (other) => claimTask(other, number));
      await vi.waitFor(async () => expect(await waiting(company.db)).toBe(1));
      await finishTask(work, number);
      return { claim };
    });
    expect((await claim).slots.map(({ done }) => done)).toEqual([true, false]);
  },
);
