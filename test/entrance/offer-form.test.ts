import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../src/ports/messenger.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { openDoor } from '../support/door.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

/** What a form begins with in the place for the customer's other owner. */
const partnerIn = (told: Answer) =>
  told.kind === 'form' ? told.form.fields.find(({ name }) => name === 'partner') : undefined;

it('a partner is changed where people are chosen, and by name where they are too many for that', async () => {
  const door = openDoor(company);
  const change = async () =>
    partnerIn(await door.presses('UCHEN', await door.says('UCHEN', 'task new Demo partner=@Li Na'), 'change-offer'));
  expect(await change()).toMatchObject({ kind: 'choice', value: company.idOf('li') });
  await company.db.person.createMany({
    data: Array.from({ length: 100 }, (_, nth) => ({
      ...{ orgId: company.org.id, id: randomUUIDv7(), name: `Rep ${nth}`, locale: 'en' as const },
      ...{ zone: 'Asia/Shanghai', joinedOn: new Date('2026-01-01') },
    })),
  });
  expect(await change()).toMatchObject({ kind: 'text', value: 'Li Na' });
});
