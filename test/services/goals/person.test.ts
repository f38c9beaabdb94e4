import { afterAll, beforeAll, expect, it } from 'vitest';
import { personGoals } from '../../../src/services/goals/person.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { inbound, openDoor, said, titleOf } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

/** Whether numbers are shown, or why nothing is. */
async function seen(who: string, whom: string): Promise<unknown> {
  const goals = company.as(who, (work) => personGoals(work, whom));
  const refused = await refusal(goals);
  if (refused) return refused.code;
  const { person, values } = await goals;
  return [person.name, values];
}

it('colleagues of a team see each other’s share, managers and admins the numbers', async () => {
  expect(await seen('chen', '@李娜')).toEqual(['李娜', false]);
  expect(await seen('chen', '@Li Na')).toEqual(['李娜', false]);
  expect(await seen('zhou', '@何苗')).toEqual(['何苗', true]);
  expect(await seen('wang', '@黄志伟')).toEqual(['黄志伟', true]);
  expect(await seen('li', '@李娜')).toEqual(['李娜', true]);
});

it('who is not to be seen and who is not there get the same answer, written down', async () => {
  expect(await seen('chen', '@何苗')).toBe('nothing-to-show');
  expect(await seen('zhou', '@李娜')).toBe('nothing-to-show');
  expect(await seen('chen', '@Nobody')).toBe('nothing-to-show');
  const door = openDoor(company);
  const refused = () => company.db.audit.count({ where: { action: 'refused.nothing-to-show' } });
  const before = await refused();
  const answers = await Promise.all(
    ['@He Miao', '@Ho Miao'].map((whom) => door.receive(inbound('UCHEN', said(`goal ${whom}`)))),
  );
  expect(answers.map(({ now }) => titleOf(now).replace('Ho', 'He'))).toEqual([
    'Nothing to show for “goal @He Miao”',
    'Nothing to show for “goal @He Miao”',
  ]);
  expect(await refused()).toBe(before + 2);
});

it('what is furthest behind comes first', async () => {
  const { standings } = await company.as('wang', (work) => personGoals(work, '@孙悦'));
  const order = ['behind', 'atRisk', 'onTrack', 'ahead'];
  const places = standings.map(({ status }) => order.indexOf(status));
  expect(places.length).toBeGreaterThan(3);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
