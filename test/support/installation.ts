import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type FeishuEmulator,
  type FeishuEmulatorOptions,
  startFeishuEmulator,
} from '../../adapters/emulators/feishu/index.ts';
import {
  type SlackEmulator,
  type SlackEmulatorOptions,
  startSlackEmulator,
} from '../../adapters/emulators/slack/index.ts';
import { scopes as feishuScopes } from '../../adapters/messengers/feishu/scopes.ts';
import { botScopes } from '../../adapters/messengers/slack/scopes.ts';
import type { App } from '../../src/app.ts';
import { doctor } from '../../src/doctor/command.ts';
import { start } from '../../src/main.ts';
import { freePort } from '../../src/playground/free-port.ts';
import { copyFolder, newDatabaseUrl } from './database.ts';

export const noon = Temporal.Instant.from('2026-11-18T04:00:00Z');

/** Visibly fake. */
const secrets = {
  slack: { signingSecret: 'fake-signing-secret', botToken: 'xoxb-fake-bot-token' },
  feishu: {
    appId: 'cli_0123456789abcdef',
    appSecret: 'fake-app-secret',
    encryptKey: 'fake-encrypt-key',
    verificationToken: 'fake-verification-token',
  },
};

type Settings = Readonly<Record<string, string | undefined>>;

interface Changes {
  /** What the vendors have, and the settings do not say. */
  readonly slack?: Partial<SlackEmulatorOptions>;
  readonly feishu?: Partial<FeishuEmulatorOptions>;
  /** How far the clock of the server is ahead. */
  readonly ahead?: Temporal.DurationLike;
}

/** A new installation: both vendors, the settings, and a database that nobody has seen yet. The service does not run yet. */
export interface InstallationUnderTest {
  readonly slack: SlackEmulator;
  readonly feishu: FeishuEmulator;
  readonly settings: Settings;
  readonly dataDir: string;
  readonly publicUrl: string;
  /** Starts the service; with settings that differ, where they are given. It ends with the test, or when it is stopped. */
  run(changed?: Settings): Promise<App>;
  /** Somebody writes to qibu in each messenger and presses a button there. */
  use(): Promise<void>;
  /** What the doctor says at the terminal. */
  examined(changed?: Settings): Promise<{ readonly well: boolean; readonly text: string }>;
}

export async function install(changes: Changes = {}): Promise<InstallationUnderTest> {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const vendors = { clock: () => noon, serviceUrl: publicUrl };
  const slack = await startSlackEmulator({
    ...secrets.slack,
    ...vendors,
    appId: 'A1',
    team: { id: 'T1', name: 'Acme' },
    botUserId: 'UBOT',
    users: [{ id: 'UANN', name: 'Ann', locale: 'en', zone: 'Europe/London' }],
    chats: [{ id: 'CSALES', name: 'sales', members: ['UANN'] }],
    scopes: botScopes,
    ...changes.slack,
  });
  const feishu = await startFeishuEmulator({
    ...secrets.feishu,
    ...vendors,
    tenantKey: 'tenant-1',
    bot: { openId: 'ou_bot', name: 'qibu' },
    users: [{ id: 'ou_chen', name: '陈晨', locale: 'zh-CN', zone: 'Asia/Shanghai' }],
    chats: [{ id: 'oc_east', name: '华东', members: ['ou_chen'] }],
    scopes: feishuScopes.map((name) => ({ name, granted: true })),
    ...changes.feishu,
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'qibu-doctor-'));
  const settings: Settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    DATABASE_URL: await newDatabaseUrl(),
    LOG_LEVEL: 'silent',
    ADMINS: 'slack:UANN',
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_SIGNING_SECRET: secrets.slack.signingSecret,
    SLACK_BOT_TOKEN: secrets.slack.botToken,
    FEISHU_BASE_URL: feishu.url,
    FEISHU_APP_ID: secrets.feishu.appId,
    FEISHU_APP_SECRET: secrets.feishu.appSecret,
    FEISHU_ENCRYPT_KEY: secrets.feishu.encryptKey,
    FEISHU_VERIFICATION_TOKEN: secrets.feishu.verificationToken,
  };
  const clock = () => noon.add(changes.ahead ?? { seconds: 0 });
  const running = new Set<App>();
  onTestFinished(async () => {
    for (const app of running) await app.stop();
    await Promise.all([slack.close(), feishu.close()]);
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    slack,
    feishu,
    settings,
    dataDir,
    publicUrl,
    run: async (changed = {}) => {
      if (!settings.DATABASE_URL) await copyFolder('empty', dataDir);
      const app = await start({ env: { ...settings, ...changed }, clock });
      running.add(app);
      return {
        ...app,
        stop: async () => {
          running.delete(app);
          await app.stop();
        },
      };
    },
    use: async () => {
      await slack.type('UANN', 'CSALES', '/qibu help');
      await press(slack, 'UANN', 'CSALES');
      await feishu.type('ou_chen', feishu.directChat('ou_chen'), '帮助');
      await press(feishu, 'ou_chen', feishu.directChat('ou_chen'));
    },
    examined: (changed = {}) => doctor({ env: { ...settings, ...changed }, clock, zone: 'UTC' }),
  };
}

/** The first button of the newest message, once there is one. */
async function press(messenger: SlackEmulator | FeishuEmulator, who: string, chat: string): Promise<void> {
  const { promise: shown, resolve } = Promise.withResolvers<void>();
  const look = () => {
    if (messenger.messages(chat, who).at(-1)?.buttons.length) resolve();
  };
  const stop = messenger.onChange(look);
  look();
  await shown;
  stop();
  const message = messenger.messages(chat, who).at(-1);
  const [label] = message?.buttons ?? [];
  if (message && label) await messenger.press(who, message, label);
}

/** What needs somebody, line by line. */
export const troublesIn = ({ text }: { readonly text: string }): string[] =>
  text.split('\n').filter((line) => line.startsWith('✗'));
