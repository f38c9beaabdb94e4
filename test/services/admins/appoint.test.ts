import { randomUUIDv7 } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { appointAdmins } from '../../../src/services/admins/appoint.ts';
import { inbound, openDoor, said, titleOf } from '../../support/door.ts';
import { foundEmptyCompany } from '../../support/empty-company.ts';

it('whoever the settings name is an admin, though they wrote before they were named', async () => {
  const company = await foundEmptyCompany();
  onTestFinished(() => company.close());
  const door = openDoor(company);
  const tell = async (user: string) => titleOf((await door.receive(inbound(user, said('team new East')))).now);
  expect([await tell('UWANG'), await tell('UCHEN')]).toEqual(['That is for admins', 'That is for admins']);
  const parts = { db: company.db, newId: randomUUIDv7, now: opening.toInstant() };
  await appointAdmins(parts, ['slack:UWANG', 'feishu:UCHEN', 'slack:UNOBODY']);
  await appointAdmins(parts, ['slack:UWANG']);
  expect([await tell('UWANG'), await tell('UCHEN')]).toEqual([
    expect.stringContaining('New team: East'),
    'That is for admins, such as UWANG',
  ]);
  expect(await company.db.audit.count({ where: { action: 'admin.appoint' } })).toBe(1);
});
