import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, onTestFinished, vi } from 'vitest';
import {
  type FeishuEmulator,
  type FeishuEmulatorOptions,
  startFeishuEmulator,
} from '../../../../adapters/emulators/feishu/index.ts';
import { type FeishuParts, feishu } from '../../../../adapters/messengers/feishu/index.ts';
import { buttons, type Card, line } from '../../../../src/card/card.ts';
import type { Answer, Doors, Inbound, Messenger, Receive, Reply } from '../../../../src/ports/messenger.ts';
import { doorsTo } from '../../../support/doors.ts';
import { config, keys, noon, wired } from './sealing.ts';

export const card = (title: string, over: Partial<Card> = {}): Card => ({
  tone: 'plain',
  title,
  body: [],
  fallback: title,
  ...over,
});

export const says = (title: string, over: Partial<Card> = {}): Reply => ({
  now: { kind: 'card', card: card(title, over) },
});

export const undo = buttons({ action: 'undo', label: '撤销', value: { entry: 7 } });
export const withUndo = says('已记：拜访 3 次', { body: [line('● 正常'), undo] });

export const notice = (text: string, tone: 'info' | 'done' | 'refused' = 'info'): Answer => ({
  kind: 'notice',
  tone,
  text,
});

/** An answer that the test gives when it wants to. */
export const inTime = () => Promise.withResolvers<Answer>();

export const textsOf = (messages: readonly { text: string }[]) => messages.map(({ text }) => text);

export const undrawn = { draw: async () => undefined };
export const tenant = 'tenant-1';

interface Opening {
  readonly limits?: FeishuEmulatorOptions['limits'];
  /** What is different at Feishu. */
  readonly emulated?: Partial<FeishuEmulatorOptions>;
  readonly parts?: Partial<FeishuParts>;
  /** Draws the pictures of answers. */
  readonly draw?: Doors['draw'];
}

/**
 * A small company whose Feishu is the emulator, and a service of which only the messenger is real: what it would do is
 * `answer`, and what reached it is `received`. Chen and Ann are in one group; Zhou there is from another company.
 */
export async function openOffice(
  answer: Receive = async () => says('好'),
  { limits, parts, emulated, draw }: Opening = {},
) {
  const received: Inbound[] = [];
  const logged: { msg: string; [key: string]: unknown }[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const emulator = await startFeishuEmulator({
    ...config,
    ...keys,
    tenantKey: tenant,
    bot: { openId: 'ou_bot', name: '齐步' },
    users: [
      { id: 'ou_chen', name: '陈晨', email: 'chen@example.com', locale: 'zh-CN', zone: 'Asia/Shanghai' },
      { id: 'ou_ann', name: 'Ann Lee', locale: 'en', zone: 'America/New_York' },
      { id: 'ou_zhou', name: '周舟', locale: 'zh-CN', zone: 'Asia/Shanghai', guest: true },
    ],
    chats: [{ id: 'oc_east', name: '华东', members: ['ou_chen', 'ou_ann', 'ou_zhou'] }],
    serviceUrl,
    clock: () => noon,
    // A second of a limit is short, so that nobody waits for it.
    limits: { secondMs: 100, ...limits },
    ...emulated,
  });
  const log = (event: { msg: string }) => logged.push(event);
  /** The same service before a restart: it knows nothing of what the other has learnt. */
  const settings = emulated?.transport === 'websocket' ? wired : config;
  const another = () => feishu({ ...settings, baseUrl: emulator.url }, { clock: () => noon, log, ...parts });
  const messenger = another();
  const receive: Receive = async (inbound) => {
    received.push(inbound);
    return answer(inbound);
  };
  const line = messenger.dial?.(doorsTo(receive, draw ? { draw } : {}));
  if (line) await vi.waitFor(() => expect(line.trouble()).toBeUndefined(), { timeout: 10_000 });
  const routes = new Map(messenger.routes(doorsTo(receive, draw ? { draw } : {})).map((route) => [route.path, route]));
  const serve = getRequestListener((request) => {
    const route = routes.get(new URL(request.url).pathname);
    return route ? route.handle(request) : new Response(null, { status: 404 });
  });
  server.on('request', serve);
  onTestFinished(async () => {
    await line?.close();
    server.closeAllConnections();
    server.close();
    await emulator.close();
  });
  return { emulator, messenger, line, serviceUrl, another, received, logged, ...views(emulator, messenger) };
}

function views(emulator: FeishuEmulator, messenger: Messenger) {
  /** Calls of one method, oldest first: `POST messages`, `PATCH messages`. */
  const requests = (method: string, part: string) =>
    emulator.requests.filter((one) => one.method === method && one.path.includes(part));
  return {
    requests,
    /** What the bot said in this person's single chat, as they see it. */
    direct: (user: string) =>
      emulator.messages(emulator.directChat(user), user).filter(({ author }) => author === 'bot'),
    group: (user: string) => emulator.messages('oc_east', user).filter(({ author }) => author === 'bot'),
    toGroup: (title: string, key: string) =>
      messenger.post({ tenant, to: { chat: 'oc_east' } }, card(title), { key, ...undrawn }),
  };
}
