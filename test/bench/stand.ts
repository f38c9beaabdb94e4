import { fork } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type SlackEmulator, startSlackEmulator } from '../../adapters/emulators/slack/index.ts';
import { chats, credentials, people, slackWorkspace } from '../../src/playground/company.ts';
import { seed } from '../../src/playground/seed.ts';
import type { Order } from '../../src/playground/service.ts';
import { openPostgres, type Store } from '../../src/store/store.ts';
import { startPostgres } from '../support/postgres.ts';

/** The service as a process of its own on a durable Postgres, with the demo company in it. */
export interface Stand {
  readonly port: number;
  readonly store: Store;
  readonly orgId: string;
  /** The account of everybody in Slack who reports. */
  readonly users: readonly string[];
  readonly slack: SlackEmulator;
  /** Channels of the bot that nobody has bound to a team yet. */
  readonly rooms: readonly string[];
  /** What the service says of itself: `GET /metrics`, by name and labels as they stand there. */
  figures(): Promise<ReadonlyMap<string, number>>;
  /** Has the service collect its garbage now: what it has in memory after that it keeps. */
  collect(): void;
  close(): Promise<void>;
}

/** A million rows are written by one statement. */
const millionRowsMs = 600_000;

/**
 * `reps`: so many more people of East One, each with an account and targets like Chen Chen's. `rooms`: so many channels more,
 * and a Slack that takes as many pictures as come, as that of many workspaces does.
 */
export async function openStand(reps: number, rooms = 0): Promise<Stand> {
  const postgres = await startPostgres({ synchronous_commit: 'on' });
  const url = `${postgres.url}/bench`;
  const client = new pg.Client({ connectionString: `${postgres.url}/postgres` });
  await client.connect();
  await client.query('CREATE DATABASE bench');
  await client.end();
  const store = await openPostgres(url, millionRowsMs);
  const orgId = await seed(store.db);
  const users = await hire(store, orgId, reps);
  // As the database does by itself a minute later.
  await store.db.$executeRaw`ANALYZE`;
  const names = Array.from({ length: rooms }, (_, nth) => `CROOM${nth}`);
  let port = 0;
  const now = () => Temporal.Now.instant();
  const slack = await startSlackEmulator({
    ...credentials.slack,
    appId: slackWorkspace.app,
    team: slackWorkspace.team,
    botUserId: slackWorkspace.bot,
    users: people.flatMap(({ slack: id, alias, locale }) =>
      id ? [{ id, name: alias, locale, zone: 'Asia/Shanghai' }] : [],
    ),
    chats: [
      ...chats.filter(({ platform }) => platform === 'slack').map(({ id, name }) => ({ id, name, members: [] })),
      ...names.map((id) => ({ id, name: id.toLowerCase(), members: ['UCHEN'] })),
    ],
    ...(rooms > 0 ? { callsPerMinute: unhurried } : {}),
    serviceUrl: () => `http://127.0.0.1:${port}`,
    clock: now,
  });
  // Signatures are dated by the real clock, so the service runs by it too; the demo's quarter is the one that is on.
  const env = {
    PORT: '0',
    DATABASE_URL: url,
    LOG_LEVEL: 'error',
    METRICS_TOKEN: credentials.metricsToken,
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_SIGNING_SECRET: credentials.slack.signingSecret,
    SLACK_BOT_TOKEN: credentials.slack.botToken,
  };
  const child = fork(fileURLToPath(new URL('../../src/playground/service.ts', import.meta.url)), {
    env: { PATH: process.env.PATH },
    execArgv: [...process.execArgv, '--expose-gc', '--import', new URL('collecting.ts', import.meta.url).href],
  });
  child.send({ order: 'start', env, aheadMs: 0 } satisfies Order);
  const [said] = (await once(child, 'message')) as [{ port: number }];
  port = said.port;
  return {
    port,
    store,
    orgId,
    users: ['UCHEN', 'UHE', ...users],
    slack,
    rooms: names,
    figures: () => figuresOf(port),
    collect: () => void child.kill('SIGUSR2'),
    close: async () => {
      // It ends by itself when nobody could stop it any more.
      child.disconnect();
      await once(child, 'exit');
      await slack.close();
      await store.close();
      await postgres.stop();
    },
  };
}

async function figuresOf(port: number): Promise<ReadonlyMap<string, number>> {
  const headers = { authorization: `Bearer ${credentials.metricsToken}` };
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

const unhurried = Object.fromEntries(
  ['files.getUploadURLExternal', 'files.completeUploadExternal', 'files.info', 'conversations.info'].map((method) => [
    method,
    100_000,
  ]),
);

async function hire({ db }: Store, orgId: string, count: number): Promise<string[]> {
  const like = await db.person.findFirstOrThrow({ where: { orgId, name: '陈晨' }, include: { memberships: true } });
  const workspace = await db.workspace.findFirstOrThrow({ where: { orgId, platform: 'slack' } });
  const targets = await db.target.findMany({ where: { orgId, personId: like.id } });
  const hired = Array.from({ length: count }, (_, index) => ({ id: randomUUIDv7(), user: `UBENCH${index}` }));
  await db.person.createMany({
    data: hired.map(({ id, user }) => ({
      orgId,
      id,
      name: user,
      locale: 'en' as const,
      zone: like.zone,
      joinedOn: like.joinedOn,
    })),
  });
  await db.identity.createMany({
    data: hired.map(({ id, user }) => ({ orgId, workspaceId: workspace.id, externalId: user, personId: id })),
  });
  await db.membership.createMany({
    data: hired.flatMap(({ id }) => like.memberships.map((membership) => ({ ...membership, personId: id }))),
  });
  await db.target.createMany({
    data: hired.flatMap(({ id }) => targets.map((target) => ({ ...target, id: randomUUIDv7(), personId: id }))),
  });
  return hired.map(({ user }) => user);
}
