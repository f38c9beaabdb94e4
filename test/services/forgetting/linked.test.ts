import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmForgetting } from '../../../src/services/forgetting/confirm.ts';
import { previewForgetting } from '../../../src/services/forgetting/preview.ts';
import { joinPersons } from '../../../src/services/links/join.ts';
import { planLink } from '../../../src/services/links/plan.ts';
import { everybodyTheyWere } from '../../../src/services/people/accounts-before.ts';
import { whoTheyAre } from '../../../src/services/people/who-they-are.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { placesOf } from '../../support/searched.ts';
import { knownPeople, mails } from '../../support/source-people.ts';

let company: Company;
let other: string;

beforeAll(async () => {
  company = await foundCompany();
  other = await knownPeople(company);
});
afterAll(() => company.close());

it('whoever somebody was before accounts were linked is forgotten as well, and still known to be the same', async () => {
  const chen = company.idOf('chen');
  await company.as('wang', async (work) => {
    const joining = { work, keep: chen, gone: other };
    await joinPersons(joining, await planLink(joining));
  });
  const draftId = await company.as('wang', async (work) => (await previewForgetting(work, '@Chen Chen')).draftId);
  await company.as('wang', (work) => confirmForgetting(work, draftId ?? ''));
  expect(await placesOf(company.db, ['陈晨', 'Chen Chen', mails.chen, mails.twin, 'UCHEN', 'UTWIN'])).toEqual([]);
  const people = await company.db.person.findMany({ where: { former: 1 }, orderBy: { becameId: 'desc' } });
  expect(people.map(({ id, name, becameId }) => [id, name, becameId]).toSorted()).toEqual(
    [
      [chen, '前同事 1', null],
      [other, '前同事 1', chen],
    ].toSorted(),
  );
  await company.as('wang', async (work) => {
    expect((await whoTheyAre(work))(other)).toBe(chen);
    expect(await everybodyTheyWere(work, chen)).toEqual([chen, other]);
  });
});
