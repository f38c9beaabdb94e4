import { afterAll, beforeAll, expect, it } from 'vitest';
import { askedAnew } from '../../../src/services/tasks/anew.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

it('whoever asked for a task begins anew with all that it said but its day and its slots', async () => {
  const partnerId = company.idOf('he');
  const said = visit({ kind: 'crossRegion', customer: 'Acme', partnerId, indicator: 'cross-region' });
  const { number } = await company.as('xu', (work) => offerTask(work, said));
  expect(await company.as('xu', (work) => askedAnew(work, number))).toEqual({
    ...{ kind: 'crossRegion', title: 'Joint visit', customer: 'Acme', points: '30' },
    ...{ partner: partnerId, indicator: 'cross-region' },
  });
});

it('nobody else does, and is told no more than of a task that is none', async () => {
  const { number } = await company.as('xu', (work) => offerTask(work, visit({ customer: 'Acme' })));
  for (const task of [number, 9_999]) {
    expect(await refusal(company.as('he', (work) => askedAnew(work, task)))).toEqual({ code: 'nothing-to-show' });
  }
});
