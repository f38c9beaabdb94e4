import { randomUUIDv7 } from 'node:crypto';
import { opening } from '../../src/playground/company.ts';
import { createOrganisation } from '../../src/services/organisations/create.ts';
import type { Database } from '../../src/store/store.ts';
import { fromDay, fromInstant } from '../../src/store/time.ts';

/** Another company in the same database, with one person, whose account has an id that somebody of the first has too. */
export const neighbour = { app: 'ADEMO', tenant: 'TNEXT', user: 'UCHEN' };

/** Founds it. Its one task is number 900, which the first company has not. */
export function foundNeighbour(db: Database): Promise<void> {
  const now = opening.toInstant();
  const today = fromDay(opening.toPlainDate());
  return db.$transaction(async (tx) => {
    const [workspaceId, personId, taskId] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
    const orgId = await createOrganisation({ tx, newId: randomUUIDv7, now }, { name: 'Next Door', platform: 'slack' });
    const { app, tenant, user } = neighbour;
    await tx.workspace.create({ data: { orgId, id: workspaceId, platform: 'slack', app, tenant, name: 'Next Door' } });
    await tx.person.create({
      data: { orgId, id: personId, name: 'Nora Next', locale: 'en', zone: 'UTC', admin: true, joinedOn: today },
    });
    await tx.identity.create({ data: { orgId, workspaceId, externalId: user, personId } });
    await tx.task.create({
      data: {
        orgId,
        id: taskId,
        number: 900,
        kind: 'free',
        title: 'Secret visit',
        customer: 'Secret customer',
        points: 10,
        indicator: 'teamwork',
        dueOn: today,
        requesterId: personId,
        state: 'offered',
        createdAt: fromInstant(now),
      },
    });
    await tx.taskSlot.create({ data: { orgId, taskId, index: 0, share: 10_000 } });
  });
}
