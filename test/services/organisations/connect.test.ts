import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { connectWorkspaces } from '../../../src/services/organisations/connect.ts';
import { installWorkspace } from '../../../src/services/organisations/install.ts';
import type { Database } from '../../../src/store/store.ts';
import { storeForTest } from '../../support/database.ts';
import { FakeMessenger } from '../../support/fake-messenger.ts';

const slack = new FakeMessenger('slack');
slack.workspaces = [{ app: 'A1', tenant: 'T1', name: 'Acme' }];
const feishu = new FakeMessenger('feishu');
feishu.workspaces = [{ app: 'cli_1', tenant: 'tenant_1', name: '华星' }];

const parts = (db: Database) => ({
  db,
  newId: randomUUIDv7,
  now: opening.toInstant(),
  queue: { add: async () => {} },
});
const connect = (db: Database, ...messengers: FakeMessenger[]) => connectWorkspaces(parts(db), messengers);
/** The people of a workspace install the bot. */
const install = (db: Database, tenant: string, name: string) =>
  installWorkspace(parts(db), { platform: 'slack', app: 'A1', tenant, name, by: 'U1' });

/** The organisations, each with the workspaces that belong to it. */
async function found(db: Database): Promise<Record<string, string[]>> {
  const organisations = await db.organisation.findMany({
    include: { workspaces: { orderBy: { name: 'asc' } } },
    orderBy: { name: 'asc' },
  });
  return Object.fromEntries(organisations.map((one) => [one.name, one.workspaces.map(({ name }) => name)]));
}

describe('a start', () => {
  it('founds an organisation for the first workspace, and nothing the next time', async () => {
    const { db } = await storeForTest();
    await connect(db, slack);
    expect(await found(db)).toEqual({ Acme: ['Acme'] });
    const { locale, calendarYears } = await db.organisation.findFirstOrThrow();
    expect([locale, calendarYears]).toEqual(['en', [2025, 2026]]);
    expect(await db.indicator.count()).toBe(22);
    await connect(db, slack);
    expect(await found(db)).toEqual({ Acme: ['Acme'] });
    await connect(db, slack, feishu);
    expect(await found(db)).toEqual({ Acme: ['Acme', '华星'] });
  });

  it('of five replicas at once founds one organisation', async () => {
    const { db } = await storeForTest();
    await Promise.all(
      Array.from({ length: 5 }, (_, index) => (index % 2 ? connect(db, slack, feishu) : connect(db, feishu, slack))),
    );
    expect(Object.values(await found(db))).toEqual([['Acme', '华星']]);
  });

  it('connects a workspace again that the bot had been thrown out of', async () => {
    const { db } = await storeForTest();
    await connect(db, slack);
    await db.workspace.updateMany({ data: { disconnectedAt: new Date(0) } });
    await connect(db, slack);
    expect(await db.workspace.findMany({ select: { disconnectedAt: true } })).toEqual([{ disconnectedAt: null }]);
  });
});

describe('those who operate qibu and those who install it are strangers', () => {
  it('who installs founds an organisation of its own, each for itself', async () => {
    const { db } = await storeForTest();
    await connect(db, feishu);
    await install(db, 'T2', 'Brightwater');
    await install(db, 'T3', 'Corvid');
    expect(await found(db)).toEqual({ Brightwater: ['Brightwater'], Corvid: ['Corvid'], 华星: ['华星'] });
  });

  it('the operator’s workspace never joins an organisation of theirs, though it is the only one', async () => {
    const { db } = await storeForTest();
    await install(db, 'T2', 'Brightwater');
    await connect(db, feishu);
    expect(await found(db)).toEqual({ Brightwater: ['Brightwater'], 华星: ['华星'] });
    await connect(db, feishu, slack);
    expect(await found(db)).toEqual({ Brightwater: ['Brightwater'], 华星: ['Acme', '华星'] });
  });

  it('nor one that a workspace of theirs has been brought into', async () => {
    const { db } = await storeForTest();
    await connect(db, feishu);
    await install(db, 'T2', 'Brightwater');
    const { orgId } = await db.workspace.findFirstOrThrow({ where: { name: '华星' } });
    await db.workspace.updateMany({ where: { name: 'Brightwater' }, data: { orgId } });
    await connect(db, feishu, slack);
    expect(await found(db)).toMatchObject({ Acme: ['Acme'], 华星: ['Brightwater', '华星'] });
  });

  it('a workspace stays where it is when its token becomes the operator’s, or its people install it', async () => {
    const { db } = await storeForTest();
    await install(db, 'T1', 'Acme');
    await connect(db, slack, feishu);
    expect(await found(db)).toEqual({ Acme: ['Acme'], 华星: ['华星'] });
    const other = await storeForTest();
    await connect(other.db, slack, feishu);
    await install(other.db, 'T1', 'Acme');
    expect(await found(other.db)).toEqual({ Acme: ['Acme', '华星'] });
  });
});
