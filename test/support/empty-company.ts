import { randomUUIDv7 } from 'node:crypto';
import type { DeliveryJob } from '../../src/outbox/announce.ts';
import { feishuTenant, opening, slackWorkspace } from '../../src/playground/company.ts';
import { connectWorkspaces } from '../../src/services/organisations/connect.ts';
import type { Company } from './company.ts';
import { newStore } from './database.ts';
import { FakeMessenger } from './fake-messenger.ts';

/** What a start in an empty database comes to: the workspaces of the demo company are connected, and nobody has written yet. */
export interface EmptyCompany extends Pick<Company, 'db' | 'engine' | 'queue' | 'queued' | 'close'> {
  readonly orgId: string;
}

export async function foundEmptyCompany(): Promise<EmptyCompany> {
  const store = await newStore();
  const { db, engine } = store;
  const slack = new FakeMessenger('slack');
  slack.workspaces = [{ app: slackWorkspace.app, tenant: slackWorkspace.team.id, name: slackWorkspace.team.name }];
  const feishu = new FakeMessenger('feishu');
  feishu.workspaces = [{ app: feishuTenant.app, tenant: feishuTenant.key, name: feishuTenant.name }];
  const queued: DeliveryJob[] = [];
  const queue = { add: async (_: unknown, jobs: readonly DeliveryJob[]) => void queued.push(...jobs) };
  await connectWorkspaces({ db, newId: randomUUIDv7, now: opening.toInstant(), queue }, [feishu, slack]);
  const { id: orgId } = await db.organisation.findFirstOrThrow({ select: { id: true } });
  return {
    db,
    engine,
    orgId,
    queued,
    queue,
    close: () => store.close(),
  };
}
