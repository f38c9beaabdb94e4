import { randomUUIDv7 } from 'node:crypto';
import { opening } from '../../src/playground/company.ts';
import { createOrganisation } from '../../src/services/organisations/create.ts';
import type { Database } from '../../src/store/store.ts';
import { fromDay, fromInstant } from '../../src/store/time.ts';

const name = 'Huachen Shanghai';

/**
 * Another workspace of the same Slack app, which founded an organisation of its own. Nobody there has reported anything; its
 * admin's account is `UADMIN`. Gives the id of the organisation.
 */
export function foundSecondCompany(db: Database, tenant: string): Promise<string> {
  const now = opening.toInstant();
  return db.$transaction(async (tx) => {
    const orgId = await createOrganisation({ tx, newId: randomUUIDv7, now }, { name, platform: 'slack' });
    const [workspaceId, personId] = [randomUUIDv7(), randomUUIDv7()];
    const installed = { app: 'ADEMO', tenant, name, connectedAt: fromInstant(now) };
    await tx.workspace.create({ data: { orgId, id: workspaceId, platform: 'slack', ...installed } });
    await tx.person.create({
      data: {
        orgId,
        id: personId,
        name: 'Ada Admin',
        email: `ada@${tenant}.example`,
        locale: 'en',
        zone: 'Asia/Shanghai',
        admin: true,
        joinedOn: fromDay(opening.toPlainDate()),
      },
    });
    await tx.identity.create({ data: { orgId, workspaceId, externalId: 'UADMIN', personId } });
    return orgId;
  });
}

/** The company of the second organisation, above teams that it does not have. */
export async function nameSecondCompany(db: Database, orgId: string): Promise<void> {
  const id = randomUUIDv7();
  await db.team.create({ data: { orgId, id, name } });
  await db.teamPlacement.create({ data: { orgId, teamId: id, from: fromDay(opening.toPlainDate()) } });
}
