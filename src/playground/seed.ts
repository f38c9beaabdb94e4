import { randomUUIDv7 } from 'node:crypto';
import { createOrganisation } from '../services/organisations/create.ts';
import { rebuildTotals } from '../services/reports/rebuild.ts';
import type { Database } from '../store/store.ts';
import { feishuTenant, opening } from './company.ts';
import { seedGoals } from './seed/goals.ts';
import { seedHistory } from './seed/history.ts';
import { seedPeople } from './seed/people.ts';
import { seedTasks } from './seed/tasks.ts';

/** Founds the demo company in an empty database, with a quarter under way. Gives the id of the organisation. */
export async function seed(db: Database): Promise<string> {
  return db.$transaction(
    async (tx) => {
      const now = opening.toInstant();
      const orgId = await createOrganisation(
        { tx, newId: randomUUIDv7, now },
        { name: feishuTenant.name, platform: 'feishu' },
      );
      const ids = await seedPeople(tx, orgId);
      await seedGoals(tx, orgId, ids);
      await seedHistory(tx, orgId, ids);
      await seedTasks(tx, orgId, ids);
      await rebuildTotals(tx, orgId);
      return orgId;
    },
    { timeout: 60_000 },
  );
}
