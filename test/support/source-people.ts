import { randomUUIDv7 } from 'node:crypto';
import type { Company } from './company.ts';

/** By which a source knows whom. */
export const mails = {
  chen: 'chen@acme.example',
  li: 'li@acme.example',
  sun: 'sun@acme.example',
  twin: 'cc@acme.example',
};

/** Two people with their e-mails, and a second person who is the first one in another messenger: gives the id of that one. */
export async function knownPeople({ db, idOf, org: { id: orgId } }: Company): Promise<string> {
  const idOfPerson = (id: string) => ({ where: { orgId_id: { orgId, id } } });
  for (const key of ['chen', 'li'] as const) {
    await db.person.update({ ...idOfPerson(idOf(key)), data: { email: mails[key] } });
  }
  const id = randomUUIDv7();
  const { locale, zone, joinedOn } = await db.person.findUniqueOrThrow(idOfPerson(idOf('chen')));
  await db.person.create({ data: { name: 'CC', email: mails.twin, locale, zone, joinedOn, orgId, id } });
  const { id: workspaceId } = await db.workspace.findFirstOrThrow({ where: { platform: 'slack' } });
  await db.identity.create({ data: { orgId, workspaceId, externalId: 'UTWIN', personId: id } });
  return id;
}
