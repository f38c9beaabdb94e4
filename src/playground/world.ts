import { readFile } from 'node:fs/promises';
import type { EmulatedUser } from '../../adapters/emulators/emulator.ts';
import { type FeishuEmulator, startFeishuEmulator } from '../../adapters/emulators/feishu/index.ts';
import { type SlackEmulator, startSlackEmulator } from '../../adapters/emulators/slack/index.ts';
import { scopes } from '../../adapters/messengers/feishu/scopes.ts';
import { openEmbedded, openPostgres } from '../store/store.ts';
import { chats, credentials, distribution, feishuTenant, opening, people, slackWorkspace } from './company.ts';
import { freePort } from './free-port.ts';
import { seed } from './seed.ts';
import { type Service, startService } from './service-process.ts';
import { openSystems, type Systems, settingsFor } from './systems.ts';

/** The demo company in its two messengers, with the service running as it would in production. */
export interface World {
  readonly slack: SlackEmulator;
  readonly feishu: FeishuEmulator;
  /** Absent where the company has none. */
  readonly systems?: Systems;
  /** Where the service listens. */
  readonly serviceUrl: string;
  now(): Temporal.Instant;
  /** Moves all clocks; they go on from there. */
  moveTo(moment: Temporal.ZonedDateTime): Promise<void>;
  /** Ends the service without a warning, or as it ends in production; then it can start again. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Folder of the embedded database. */
  readonly dataDir: string;
  /** Use this Postgres instead. */
  readonly databaseUrl?: string;
  /** Whether the company stands in the database already; else it must be empty. */
  readonly founded?: boolean;
  readonly logLevel?: string;
  /** Hears what the service logs, line by line; without it that goes where ours goes. */
  readonly onLog?: (line: string) => void;
  readonly onStep?: (step: Preparation) => void;
  readonly wires?: Wires;
  /** Nobody has installed the app in Slack yet, and anybody may; the tokens it has then run out. */
  readonly distributed?: boolean;
  /** Whether the company has systems of record beside the messengers. They are empty. */
  readonly recorded?: boolean;
  /** What starts the service, in place of a process of its own. */
  readonly run?: typeof startService;
}

/** How the messengers speak to the service: they post to it, which is what they do unless told, or it keeps a line open. */
export interface Wires {
  readonly slack?: Wire;
  readonly feishu?: Wire;
}

type Wire = 'http' | 'line';

/** What takes a moment, in words for whoever waits. */
export type Preparation = 'founding the demo company' | 'opening Slack and Feishu' | 'starting the service';

/** Founds the demo company in an empty database. */
export async function found({ dataDir, databaseUrl }: Pick<WorldOptions, 'dataDir' | 'databaseUrl'>): Promise<void> {
  const store = databaseUrl ? await openPostgres(databaseUrl) : await openEmbedded(dataDir);
  await seed(store.db);
  await store.close();
}

/** Starts both emulators and the service, in a company that is founded first if need be. */
export async function startWorld({
  dataDir,
  databaseUrl,
  founded = false,
  logLevel = 'warn',
  onLog,
  onStep = () => {},
  wires = {},
  distributed = false,
  recorded = false,
  run = startService,
}: WorldOptions): Promise<World> {
  if (!founded) {
    onStep('founding the demo company');
    await found({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) });
  }

  let aheadMs = opening.toInstant().epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
  const now = (): Temporal.Instant => Temporal.Now.instant().add({ milliseconds: Math.round(aheadMs) });
  let service: Service | undefined;
  // As the consoles of the vendors know it: it stays the same when the service is started again.
  const port = await freePort();
  const serviceUrl = `http://127.0.0.1:${port}`;

  onStep('opening Slack and Feishu');
  const { botToken, ...slackApp } = credentials.slack;
  const slack = await startSlackEmulator({
    ...slackApp,
    ...(distributed ? { distribution: { ...distribution, redirectUris: [serviceUrl], rotation: true } } : { botToken }),
    appId: slackWorkspace.app,
    // As an admin pastes it: what is missing there is missing here.
    manifest: JSON.parse(await readFile(new URL('../../manifests/slack.json', import.meta.url), 'utf8')),
    team: slackWorkspace.team,
    botUserId: slackWorkspace.bot,
    users: usersOf('slack'),
    chats: chatsOf('slack'),
    serviceUrl,
    clock: now,
  });
  const feishu = await startFeishuEmulator({
    ...credentials.feishu,
    appId: feishuTenant.app,
    tenantKey: feishuTenant.key,
    tenantName: feishuTenant.name,
    bot: { openId: feishuTenant.bot, name: 'qibu' },
    transport: wires.feishu === 'line' ? 'websocket' : 'http',
    scopes: scopes.map((name) => ({ name, granted: true })),
    users: usersOf('feishu'),
    chats: chatsOf('feishu'),
    serviceUrl,
    clock: now,
  });
  const systems = recorded ? await openSystems(now) : undefined;
  const env = {
    ...(systems ? settingsFor(systems) : {}),
    PORT: String(port),
    PUBLIC_URL: serviceUrl,
    // The demo is for whoever sits at this machine.
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: logLevel,
    METRICS_TOKEN: credentials.metricsToken,
    SLACK_API_URL: `${slack.url}/api/`,
    ...(wires.slack === 'line'
      ? { SLACK_APP_TOKEN: credentials.slack.appToken }
      : { SLACK_SIGNING_SECRET: credentials.slack.signingSecret }),
    ...(distributed
      ? {
          SLACK_CLIENT_ID: distribution.clientId,
          SLACK_CLIENT_SECRET: distribution.clientSecret,
          SLACK_STATE_SECRET: 'demo-state-secret',
          ENCRYPTION_KEY: '00'.repeat(32),
        }
      : { SLACK_BOT_TOKEN: botToken }),
    FEISHU_BASE_URL: feishu.url,
    FEISHU_APP_ID: feishuTenant.app,
    FEISHU_APP_SECRET: credentials.feishu.appSecret,
    ...(wires.feishu === 'line'
      ? { FEISHU_TRANSPORT: 'websocket' }
      : {
          FEISHU_ENCRYPT_KEY: credentials.feishu.encryptKey,
          FEISHU_VERIFICATION_TOKEN: credentials.feishu.verificationToken,
        }),
  };
  onStep('starting the service');
  service = await run(env, aheadMs, onLog);
  const end = async (how: 'stopped' | 'killed'): Promise<void> => {
    await service?.end(how);
    service = undefined;
  };
  return {
    slack,
    feishu,
    ...(systems ? { systems } : {}),
    serviceUrl,
    now,
    moveTo: async (moment) => {
      aheadMs = moment.epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
      await service?.setClock(aheadMs);
    },
    kill: () => end('killed'),
    stop: () => end('stopped'),
    restart: async () => {
      service = await run(env, aheadMs, onLog);
    },
    close: async () => {
      await end('stopped');
      await Promise.all([slack.close(), feishu.close(), systems?.close()]);
    },
  };
}

function usersOf(platform: 'slack' | 'feishu'): EmulatedUser[] {
  return people.flatMap(({ [platform]: id, name, alias, locale }) =>
    id ? [{ id, name: platform === 'slack' ? alias : name, locale, zone: 'Asia/Shanghai' }] : [],
  );
}

function chatsOf(platform: 'slack' | 'feishu') {
  return chats
    .filter((chat) => chat.platform === platform)
    .map(({ id, name, team }) => ({
      id,
      name,
      members: people.flatMap((person) => {
        const user = person[platform];
        return user && (team === 'company' || person.team === team) ? [user] : [];
      }),
    }));
}
