import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { connectWorkspaces } from '../../../src/services/organisations/connect.ts';
import type { Database } from '../../../src/store/store.ts';
import { storeForTest } from '../../support/database.ts';
import { FakeMessenger } from '../../support/fake-messenger.ts';

const slack = new FakeMessenger('slack');
slack.workspaces = [{ app: 'A1', tenant: 'T1', name: 'Acme' }];
const feishu = new FakeMessenger('feishu');
feishu.workspaces = [{ app: 'cli_1', tenant: 'tenant_1', name: '华星' }];

const connect = (db: Database, ...messengers: FakeMessenger[]) =>
  connectWorkspaces({ db, newId: randomUUIDv7, now: opening.toInstant() }, messengers);

const found = async (db: Database) => ({
  organisations: (await db.organisation.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name),
  workspaces: (await db.workspace.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name),
});

describe('a start', () => {
  it('founds an organisation for the first workspace, and nothing the next time', async () => {
    const { db } = await storeForTest();
    await connect(db, slack);
    const once = { organisations: ['Acme'], workspaces: ['Acme'] };
    expect(await found(db)).toEqual(once);
    const { locale, calendarYears } = await db.organisation.findFirstOrThrow();
    expect([locale, calendarYears]).toEqual(['en', [2025, 2026]]);
    expect(await db.indicator.count()).toBe(22);
    await connect(db, slack);
    expect(await found(db)).toEqual(once);
    await connect(db, slack, feishu);
    expect(await found(db)).toEqual({ organisations: ['Acme'], workspaces: ['Acme', '华星'] });
  });

  it('of five replicas at once founds one organisation', async () => {
    const { db } = await storeForTest();
    await Promise.all(
      Array.from({ length: 5 }, (_, index) => (index % 2 ? connect(db, slack, feishu) : connect(db, feishu, slack))),
    );
    const { organisations, workspaces } = await found(db);
    expect([organisations.length, workspaces]).toEqual([1, ['Acme', '华星']]);
  });
});
