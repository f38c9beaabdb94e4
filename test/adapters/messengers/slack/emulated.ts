import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { expect, onTestFinished, vi } from 'vitest';
import {
  type SlackEmulator,
  type SlackEmulatorOptions,
  startSlackEmulator,
} from '../../../../adapters/emulators/slack/index.ts';
import type { SlackConfig } from '../../../../adapters/messengers/slack/config.ts';
import { slack } from '../../../../adapters/messengers/slack/index.ts';
import type { Timer } from '../../../../adapters/messengers/slack/limits.ts';
import type { Card } from '../../../../src/card/card.ts';
import type { Doors, Inbound, Reply, Whose } from '../../../../src/ports/messenger.ts';
import { doorsTo } from '../../../support/doors.ts';
import { clock, config, sealed } from './signed.ts';

export const LI = 'ULI';
export const SUN = 'USUN';
export const SALES = 'CSALES';
const APP_TOKEN = 'xapp-not-a-real-token';

/** Waits for nothing: the emulator, which forgets its limits as well, is ready whenever it is asked. Watches nothing either. */
const hurried: Timer = {
  now: () => 0,
  sleep: async (_, brokenOff) => brokenOff && (await once(brokenOff, 'abort')),
};

type Handler = (inbound: Inbound) => Reply | Promise<Reply>;

interface Options extends Partial<SlackEmulatorOptions> {
  readonly timer?: Timer;
  readonly wire?: 'http' | 'socket';
  /** Draws the pictures of answers. */
  readonly draw?: Doors['draw'];
  /** What Slack does before the line is opened; then nobody waits until it stands. */
  readonly disturbed?: (emulator: SlackEmulator) => void;
}

/** The adapter behind a real port, an emulated Slack before it, and a service that says what a test wants it to say. */
export async function emulated(
  receive: Handler,
  { timer = hurried, wire = 'http', disturbed, draw, ...options }: Options = {},
) {
  const heard: Inbound[] = [];
  const opened: Whose[] = [];
  const logged: { readonly [key: string]: unknown }[] = [];
  let serviceUrl = '';
  const emulator = await startSlackEmulator({
    signingSecret: config.signingSecret,
    botToken: config.botToken,
    appToken: APP_TOKEN,
    appId: 'A1',
    team: { id: 'T1', name: 'Acme' },
    botUserId: 'UBOT',
    users: [
      { id: LI, name: 'Li Na', email: 'li@example.com', locale: 'zh-CN', zone: 'Asia/Shanghai' },
      { id: SUN, name: 'Sun Yue', locale: 'en', zone: 'Europe/Berlin', guest: true },
    ],
    chats: [{ id: SALES, name: 'sales', members: [LI, SUN] }],
    serviceUrl: () => serviceUrl,
    clock,
    postIntervalMs: 0,
    ...options,
  });
  const { signingSecret, botToken } = config;
  const secret = wire === 'http' ? { signingSecret } : { appToken: APP_TOKEN };
  const ofEmulator: SlackConfig = { ...secret, botToken, apiUrl: `${emulator.url}/api/` };
  const log = (event: { readonly [key: string]: unknown }) => logged.push(event);
  const messenger = slack(ofEmulator, { ...sealed(), clock, log, timer, chance: () => 1 });
  const hear = async (inbound: Inbound) => {
    heard.push(inbound);
    return await receive(inbound);
  };
  const homeOpened = async (whose: Whose) => void opened.push(whose);
  const doors = doorsTo(hear, { homeOpened, ...(draw ? { draw } : {}) });
  const [route] = messenger.routes(doors);
  const server = createAdaptorServer({
    fetch: (request) => route?.handle(request) ?? new Response(null, { status: 404 }),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  serviceUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  disturbed?.(emulator);
  const line = messenger.dial?.(doors);
  if (line && !disturbed) await vi.waitFor(() => expect(line.trouble()).toBeUndefined());
  onTestFinished(async () => {
    server.close();
    await line?.close();
    await emulator.close();
  });
  const seen = (chat: string, as: string) => emulator.messages(chat, as).map(({ text }) => text);
  const last = (chat: string, as: string) => {
    const message = emulator.messages(chat, as).at(-1);
    if (!message) throw new Error(`${as} sees nothing in ${chat}`);
    return message;
  };
  /** What is sent after an acknowledgement arrives in its own time. */
  const soon = (check: () => void) => vi.waitFor(check, { timeout: 3000, interval: 10 });
  return { emulator, messenger, doors, line, serviceUrl, heard, opened, logged, seen, last, soon };
}

export const cardOf = (title: string, body: Card['body'] = []): Card => ({
  tone: 'done',
  title,
  body,
  fallback: title,
});

/** The smallest picture there is. */
export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
