import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  type FeishuEmulator,
  type FeishuEmulatorOptions,
  startFeishuEmulator,
} from '../../../../adapters/emulators/feishu/index.ts';

export interface Heard {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A service that keeps what it hears and answers what the test says; `{}` unless told. */
export async function listen(answer: (heard: Heard) => unknown = () => ({})) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString('utf8');
    const one = { path: request.url ?? '', headers: request.headers, body };
    heard.push(one);
    const said = await answer(one);
    if (typeof said === 'number') response.writeHead(said, { location: '/elsewhere' }).end();
    else response.writeHead(200).end(typeof said === 'string' ? said : JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

export const keys = {
  appId: 'cli_0000000000000000',
  appSecret: 'not-a-real-app-secret',
  encryptKey: 'not-a-real-encrypt-key',
  verificationToken: 'not-a-real-verification-token',
  tenantKey: 'not-a-real-tenant',
} as const;

/** A small company: Chen Chen and Li Na in one group, Zhou who is a guest, and a clock that the test moves. */
export async function openOffice(changes: Partial<FeishuEmulatorOptions> = {}) {
  const time = { now: Temporal.Instant.from('2026-11-18T02:05:00Z') };
  const emulator = await startFeishuEmulator({
    ...keys,
    bot: { openId: 'ou_bot', name: '齐步' },
    users: [
      { id: 'ou_chen', name: '陈晨', locale: 'zh-CN', zone: 'Asia/Shanghai' },
      { id: 'ou_li', name: '李娜', locale: 'zh-CN', zone: 'Asia/Shanghai' },
      { id: 'ou_ann', name: 'Ann Lee', locale: 'en', zone: 'America/New_York' },
      { id: 'ou_zhou', name: '周舟', locale: 'zh-CN', zone: 'Asia/Shanghai', guest: true },
    ],
    chats: [{ id: 'oc_east', name: '华东', members: ['ou_chen', 'ou_li', 'ou_ann', 'ou_zhou'] }],
    serviceUrl: 'http://127.0.0.1:9',
    clock: () => time.now,
    ...changes,
  });
  onTestFinished(() => emulator.close());
  return { emulator, time, api: await signedIn(emulator) };
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The body, whatever it is. */
  readonly json: {
    readonly code?: number;
    readonly msg?: string;
    readonly data?: Readonly<Record<string, unknown>>;
    readonly [name: string]: unknown;
  };
}

export type Api = (method: string, body?: object | FormData, token?: string | null) => Promise<Answered>;

/** Calls like `api('POST im/v1/messages?receive_id_type=chat_id', {…})`, with a token unless told otherwise. */
export const caller =
  (emulator: FeishuEmulator, ownToken: string | null): Api =>
  async (method, body, token = ownToken) => {
    const [verb = '', path = ''] = method.split(' ');
    const form = body instanceof FormData;
    const answer = await fetch(`${emulator.url}/open-apis/${path}`, {
      method: verb,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(!form && { 'content-type': 'application/json' }),
      },
      ...(body && { body: form ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, json: (await answer.json()) as Answered['json'] };
  };

async function signedIn(emulator: FeishuEmulator): Promise<Api> {
  const credentials = { app_id: keys.appId, app_secret: keys.appSecret };
  const { json } = await caller(emulator, null)('POST auth/v3/tenant_access_token/internal', credentials);
  return caller(emulator, String(json.tenant_access_token));
}

/** A sound card around these elements. */
export const card = (...elements: readonly object[]) => ({
  schema: '2.0',
  config: { update_multi: true },
  header: { title: { tag: 'plain_text', content: '认领任务' }, template: 'blue' },
  body: { elements },
});

export const markdown = (content: string) => ({ tag: 'markdown', content });

export const button = (label: string, value: object, more: object = {}) => ({
  tag: 'button',
  text: { tag: 'plain_text', content: label },
  behaviors: [{ type: 'callback', value }],
  ...more,
});

export const message = (content: object, more: object = {}) => ({
  receive_id: 'oc_east',
  msg_type: 'interactive',
  content: JSON.stringify(content),
  ...more,
});

/** A text message. */
export const line = (words: string, more: object = {}) =>
  message({}, { msg_type: 'text', content: JSON.stringify({ text: words }), ...more });

export const toGroup = 'POST im/v1/messages?receive_id_type=chat_id';
export const toPerson = 'POST im/v1/messages?receive_id_type=open_id';

/** Sends a card to the group and gives its id. */
export async function posted(api: Api, content: object): Promise<string> {
  const { json } = await api(toGroup, message(content));
  if (json.code !== 0) throw new Error(json.msg);
  return String(json.data?.message_id);
}
