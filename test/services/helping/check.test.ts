import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { checkTasks } from '../../../src/services/helping/check.ts';
import { joinPersons } from '../../../src/services/links/join.ts';
import { planLink } from '../../../src/services/links/plan.ts';
import { lockRules } from '../../../src/services/rules/lock.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

async function found(who: string): Promise<string[]> {
  const { found: all } = await company.as(who, (work) => checkTasks(work));
  return all.map(
    ({ kind, people, tasks }) =>
      `${kind} ${people.map(({ alias }) => alias).join(', ')} ${tasks.map((list) => list.join('+')).join(' | ')}`,
  );
}

const pair = /^reciprocal .*Xu Lei, Ma Xiaodong 1\+6 \| 2\+4$/;

/** A task from the offer to the confirmation; days lie between the claim and that. */
async function helped(requester: string, holder: string, confirmer = requester): Promise<number> {
  const { number } = await company.as(requester, (work) => offerTask(work, visit()));
  await company.as(holder, (work) => claimTask(work, number), opening);
  const later = opening.add({ days: 2 });
  await company.as(holder, (work) => finishTask(work, number), later);
  await company.as(confirmer, (work) => confirmTask(work, number), later);
  return number;
}

it('is told to whoever leads one of the people, and to an admin', async () => {
  expect(await found('zhou')).toEqual([expect.stringMatching(pair)]);
  expect(await found('wang')).toEqual([expect.stringMatching(pair)]);
  expect(await found('lin')).toEqual([]);
});

it('is nothing to show to whoever leads nobody', async () => {
  for (const who of ['xu', 'chen'])
    expect(await refusal(company.as(who, checkTasks))).toEqual({ code: 'nothing-to-show' });
});

it('is a confirmation within ten minutes of the claim', async () => {
  const { number } = await company.as('lin', (work) => offerTask(work, visit()));
  for (const act of [claimTask, finishTask]) await company.as('huang', (work) => act(work, number));
  await company.as('lin', (work) => confirmTask(work, number), opening.add({ minutes: 10 }));
  expect(await found('lin')).toEqual([`quick Huang Zhiwei, Lin Lan ${number}`]);
});

describe('what whoever stands in confirmed', () => {
  it('for somebody whom they stand in for as well, is told to those above both', async () => {
    const { id: orgId } = company.org;
    const until = opening.toPlainDate().add({ days: 5 });
    const days = { from: fromDay(opening.toPlainDate()), until: fromDay(until) };
    await company.db.delegation.createMany({
      data: ['lin', 'zhou'].map((who) => ({
        ...{ orgId, personId: company.idOf(who), delegateId: company.idOf('wu') },
        ...days,
      })),
    });
    const number = await helped('lin', 'zhou', 'wu');
    const all = await company.as('wang', (work) => checkTasks(work), opening.add({ days: 3 }));
    expect(all.found.filter(({ kind }) => kind === 'standIn')).toMatchObject([
      { people: [{ alias: 'Zhou Min' }, { alias: 'Wu Jiaqi' }], tasks: [[number]] },
    ]);
  });
});

it('is what went to somebody who is by now whoever asked for it', async () => {
  const number = await helped('ouyang', 'wu');
  await company.as('ouyang', async (work) => {
    await lockRules(work);
    const sides = { work, keep: company.idOf('ouyang'), gone: company.idOf('wu') };
    await joinPersons(sides, await planLink(sides));
  });
  const all = await company.as('lin', (work) => checkTasks(work), opening.add({ days: 3 }));
  expect(all.found.filter(({ kind }) => kind === 'ownHand')).toMatchObject([
    { people: [{ alias: 'Ouyang Mingxuan' }], tasks: [expect.arrayContaining([number])] },
  ]);
});
