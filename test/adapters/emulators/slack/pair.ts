import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  type SlackEmulator,
  type SlackEmulatorOptions,
  startSlackEmulator,
} from '../../../../adapters/emulators/slack/index.ts';
import type { Json, JsonObject } from '../../../../adapters/emulators/slack/json.ts';

export const signingSecret = 'fake-signing-secret';
export const botToken = 'xoxb-fake-bot-token';
export const noon = Temporal.Instant.from('2025-11-20T12:00:00Z');

/** What the service was sent, and what it says to it. */
export interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The fields of a form, the members of a JSON body, or those of an interaction's payload. */
  readonly said: JsonObject;
}

export type Say = (heard: Heard) => Promise<Spoken> | Spoken;
type Spoken = string | JsonObject | { readonly status: number; readonly headers?: Record<string, string> } | undefined;

/** A service of a few lines, and the Slack it lives in. Both end with the test. */
export async function startPair(say: Say = () => undefined, options: Partial<SlackEmulatorOptions> = {}) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const one = { headers: request.headers, body, said: read(body, request.headers['content-type'] ?? '') };
    heard.push(one);
    const answer = await say(one);
    if (answer === undefined) response.end();
    else if (typeof answer === 'string') response.setHeader('content-type', 'text/plain').end(answer);
    else if (typeof answer.status === 'number') response.writeHead(answer.status, Object(answer.headers)).end();
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const time = { now: noon };
  const slack = await startSlackEmulator({
    signingSecret,
    botToken,
    appId: 'A1',
    team: { id: 'T1', name: 'Acme Sales' },
    botUserId: 'UBOT',
    users: [
      { id: 'UANN', name: 'Ann', locale: 'en', zone: 'Europe/London' },
      { id: 'UANNA', name: 'Anna', locale: 'en', zone: 'Europe/London' },
      { id: 'ULI', name: '李雷', locale: 'zh-CN', zone: 'Asia/Shanghai' },
      { id: 'UGUEST', name: 'Guest', locale: 'en', zone: 'Asia/Tokyo', guest: true },
    ],
    chats: [
      { id: 'CTEAM', name: 'team', members: ['UANN', 'UANNA', 'ULI'] },
      { id: 'COTHER', name: 'other', members: ['UANN'] },
    ],
    serviceUrl: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clock: () => time.now,
    postIntervalMs: 0,
    ...options,
  });
  onTestFinished(async () => {
    await slack.close();
    server.closeAllConnections();
    server.close();
  });
  const pass = (duration: Temporal.DurationLike) => {
    time.now = time.now.add(duration);
  };
  return { slack, heard, pass, call: caller(slack), stopService: () => server.close() };
}

function read(body: string, contentType: string): JsonObject {
  if (contentType === 'application/json') return JSON.parse(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return form.payload === undefined ? form : JSON.parse(form.payload);
}

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonObject;
}

/** Calls the Web API as any client would: a JSON body and the bot's token. */
export const caller =
  ({ url }: SlackEmulator) =>
  async (method: string, args: JsonObject, headers: Record<string, string> = {}): Promise<Called> =>
    posted(`${url}/api/${method}`, args, { authorization: `Bearer ${botToken}`, ...headers });

export async function posted(url: string, body: Json, headers: Record<string, string> = {}): Promise<Called> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

/** The one item of a list that has to have exactly one. */
export function only<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`${list.length} items where one was expected`);
  return first;
}

/** The smallest thing that starts like a PNG. */
export const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Asks for an upload address as a form, the only way Slack hears it. */
export async function announced(slack: SlackEmulator, filename: string, length: number) {
  const body = new URLSearchParams({ token: botToken, filename, length: String(length) });
  const response = await fetch(`${slack.url}/api/files.getUploadURLExternal`, { method: 'POST', body });
  const { upload_url, file_id }: Record<string, string> = JSON.parse(await response.text());
  return { address: String(upload_url), id: String(file_id) };
}

/** Brings a file to Slack, as far as its completion; returns its id. */
export async function uploaded(slack: SlackEmulator, bytes = png, more: JsonObject = {}): Promise<string> {
  const { address, id } = await announced(slack, 'chart.png', bytes.length);
  await fetch(address, { method: 'POST', body: bytes });
  await caller(slack)('files.completeUploadExternal', { files: [{ id }], ...more });
  return id;
}

/** Has Slack look at a file until it may be shown. */
export async function uploadedAndReady(slack: SlackEmulator, more: JsonObject = {}): Promise<string> {
  const file = await uploaded(slack, png, more);
  await caller(slack)('files.info', { file });
  await caller(slack)('files.info', { file });
  return file;
}
