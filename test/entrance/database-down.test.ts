import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { createServer } from '../../src/server.ts';
import { textsFor } from '../../src/texts/index.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type Door, inbound, openDoor, said } from '../support/door.ts';
import { doorsTo } from '../support/doors.ts';
import { watchOver } from '../support/measured.ts';

const { refusal: texts } = textsFor('en');
let company: Company;
let door: Door;

beforeEach(async () => {
  company = await foundCompany();
  door = openDoor(company);
});

/** Takes the database away; gives what brings it back, where that can be done. */
async function takeAway({ engine }: Company): Promise<(() => Promise<void>) | undefined> {
  if (engine.kind === 'embedded') {
    await engine.pglite.close();
    return undefined;
  }
  const name = new URL(engine.url).pathname.slice(1);
  const admin = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: `${inject('postgresUrl')}/postgres` });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await admin(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  return () => admin(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
}

const ready = async (): Promise<number> => {
  const server = createServer({
    messengers: [],
    doors: doorsTo(door.receive),
    lines: () => [],
    db: company.db,
    takePush: async () => 'stranger',
    watch: watchOver(company.db),
    onError: () => {},
  });
  return (await server.request('/health/ready')).status;
};

describe('while the database is away', () => {
  let bringBack: (() => Promise<void>) | undefined;

  beforeEach(async () => {
    expect(await ready()).toBe(200);
    bringBack = await takeAway(company);
  });
  afterEach(async () => {
    await bringBack?.();
    if (company.engine.kind === 'postgres') await company.close();
  });

  it('people are told that nothing was recorded, with what they sent, and the log why', async () => {
    const reply = await door.receive(inbound('UCHEN', said('report visits 3')));
    const [title, sent] = [texts.broken, texts.brokenContext({ typed: 'report visits 3' })];
    expect(reply.now).toMatchObject({ kind: 'card', card: { title, body: [{ text: sent }] } });
    expect(reply.later).toBeUndefined();
    expect(door.errors).toHaveLength(1);
    expect(await ready()).toBe(503);
  });

  it('and once it is back, they are served without a restart', async ({ skip }) => {
    if (!bringBack) return skip('the embedded database does not come back');
    const delivery = inbound('UCHEN', said('report visits 3'));
    await door.receive(delivery);
    await bringBack();
    expect((await door.receive(delivery)).now).toMatchObject({ card: { tone: 'done' } });
    expect(await ready()).toBe(200);
  });
});
