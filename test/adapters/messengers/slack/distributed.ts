import { createAdaptorServer } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import {
  type Page,
  type SlackEmulatorOptions,
  startSlackEmulator,
} from '../../../../adapters/emulators/slack/index.ts';
import type { SlackConfig } from '../../../../adapters/messengers/slack/config.ts';
import { slack } from '../../../../adapters/messengers/slack/index.ts';
import type { Installation, Messenger } from '../../../../src/ports/messenger.ts';
import type { Vault } from '../../../../src/ports/vault.ts';
import { doorsTo } from '../../../support/doors.ts';
import { memoryVault } from '../../../support/memory-vault.ts';
import { cardOf, LI, SALES, SUN } from './emulated.ts';
import { config, now, sealed } from './signed.ts';

export const app = {
  clientId: '1.2',
  clientSecret: 'not-a-real-client-secret',
  stateSecret: 'not-a-real-state-secret',
};

type Left = Omit<Installation, 'name' | 'by'>;

interface Options extends Partial<SlackEmulatorOptions> {
  readonly rotation?: boolean;
  readonly orgWide?: boolean;
  /** What the operator has set in place of what the app has. */
  readonly wrong?: Partial<typeof app>;
  /** Where tokens are kept. */
  readonly vault?: Vault;
  /** What happens when somebody has installed it. */
  readonly onInstalled?: () => Promise<void>;
}

/** The adapter for whoever installs it, behind a real port, and an emulated Slack in which nobody has as yet. */
export async function distributed({
  rotation = false,
  orgWide = false,
  wrong,
  onInstalled,
  vault = memoryVault(),
  ...options
}: Options = {}) {
  const time = { now };
  const clock = () => time.now;
  const installed: Installation[] = [];
  const left: Left[] = [];
  const logged: { readonly [key: string]: unknown }[] = [];
  let handle = async (_: Request): Promise<Response> => new Response(null, { status: 404 });
  const server = createAdaptorServer({ fetch: (request) => handle(request) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const serviceUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const redirectUri = `${serviceUrl}/slack/oauth_redirect`;
  const emulator = await startSlackEmulator({
    signingSecret: config.signingSecret,
    appId: 'A1',
    team: { id: 'T1', name: 'Acme' },
    botUserId: 'UBOT',
    users: [
      { id: LI, name: 'Li Na', locale: 'zh-CN', zone: 'Asia/Shanghai' },
      { id: SUN, name: 'Sun Yue', locale: 'en', zone: 'Europe/Berlin' },
    ],
    chats: [{ id: SALES, name: 'sales', members: [LI, SUN] }],
    distribution: {
      clientId: app.clientId,
      clientSecret: app.clientSecret,
      redirectUris: [serviceUrl],
      rotation,
      orgWide,
    },
    serviceUrl,
    clock,
    postIntervalMs: 0,
    ...options,
  });
  const { signingSecret } = config;
  const settings: SlackConfig = {
    signingSecret,
    apiUrl: `${emulator.url}/api/`,
    distribution: { ...app, redirectUri, ...wrong },
  };
  const { unguessable } = sealed();
  /** One process of the service; they see the same secrets. */
  const start = (one = vault): Messenger =>
    slack(settings, {
      vault: one,
      unguessable,
      clock,
      log: (event) => logged.push(event),
      timer: { now: () => 0, sleep: async () => {} },
    });
  const messenger = start();
  const doors = doorsTo(async () => ({ now: { kind: 'card', card: cardOf('Recorded') } }), {
    installed: async (installation) => {
      installed.push(installation);
      await onInstalled?.();
    },
    uninstalled: async (from) => void left.push(from),
  });
  const routes = new Map(messenger.routes(doors).map((route) => [route.path, route]));
  handle = async (request) =>
    (await routes.get(new URL(request.url).pathname)?.handle(request)) ?? new Response(null, { status: 404 });
  onTestFinished(async () => {
    server.close();
    await emulator.close();
  });
  const begin = (by = SUN): Promise<Page> => emulator.browser(by).open(`${serviceUrl}/slack/install`);
  /** Somebody installs the bot, as far as that goes. */
  const install = async (by = SUN): Promise<Page> => emulator.browser(by).press(await begin(by), 'Allow');
  const pass = (duration: Temporal.DurationLike) => {
    time.now = time.now.add(duration);
  };
  return {
    emulator,
    messenger,
    start,
    vault,
    serviceUrl,
    installed,
    left,
    logged,
    begin,
    install,
    pass,
  };
}

export type Distributed = Awaited<ReturnType<typeof distributed>>;

let posted = 0;
/** Whether something can be said in the channel, or the word for why not. */
export const posting = (messenger: Messenger, tenant = 'T1'): Promise<string> =>
  messenger
    .post({ tenant, to: { chat: SALES } }, cardOf(`Card ${++posted}`), {
      key: `k${posted}`,
      draw: async () => undefined,
    })
    .then(
      () => 'posted',
      (error: Error) => error.message,
    );

/** How often a token has been refreshed. */
export const refreshes = ({ requests }: Distributed['emulator']): number =>
  requests.filter(({ body }) => JSON.stringify(body ?? null).includes('"grant_type":"refresh_token"')).length;
