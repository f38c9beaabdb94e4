import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Company, foundCompany } from '../../support/company.ts';
import { openDoor, saidBy } from '../../support/door.ts';
import { leavesTraces } from '../../support/leaver.ts';
import { type Beside, besideItsTwin, fingerprint } from '../../support/twin.ts';

let company: Company;
let beside: Beside;

beforeAll(async () => {
  company = await foundCompany();
  await leavesTraces(company);
  beside = await besideItsTwin(company);
});
afterAll(async () => {
  await beside.close();
  await company.close();
});

it('somebody of one organisation is forgotten there alone, whoever is called the same elsewhere', async () => {
  const { id: twin } = await beside.db.organisation.findFirstOrThrow({ where: { id: { not: company.org.id } } });
  const before = await fingerprint(beside.db, twin);
  expect(before).toContain('李娜');
  const door = openDoor({ db: beside.db, queue: company.queue });
  const done = await door.presses('UWANG', await door.says('UWANG', 'forget @李娜'), 'confirm-forget');
  expect(saidBy(done)).toMatch(/前同事 1|Former colleague 1/);
  expect(await fingerprint(beside.db, twin)).toBe(before);
  expect(door.errors).toEqual([]);
});
