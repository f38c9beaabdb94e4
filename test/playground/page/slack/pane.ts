import type { SeenMessage } from '../../../../adapters/emulators/emulator.ts';
import type { JsonObject } from '../../../../adapters/emulators/slack/json.ts';
import type { Pane } from '../../../../src/playground/page/pane.ts';
import { drawBlock } from '../../../../src/playground/page/slack/blocks/index.ts';
import { drawSlack } from '../../../../src/playground/page/slack/client.ts';
import { type Scene, sceneOf } from '../../../../src/playground/page/slack/scene.ts';
import type { Sheet } from '../../../../src/playground/page/slack/sheet.ts';

const ann = { id: 'UANN', name: 'Ann', locale: 'en', zone: 'Europe/London' } as const;
const li = { id: 'ULI', name: '李雷', locale: 'zh-CN', zone: 'Asia/Shanghai' } as const;
const team = { id: 'CTEAM', name: 'team', members: ['UANN', 'ULI'], direct: false };
const direct = { id: 'DANN', name: 'directmessage', members: ['UANN'], direct: true };

/** What Ann sees at noon. */
export const paneWith = (more: Partial<Pane> = {}): Pane => ({
  locale: 'en',
  zone: 'Europe/London',
  now: Temporal.Instant.from('2025-11-20T12:00:00Z'),
  company: 'Acme Sales',
  me: ann,
  bot: { id: 'UBOT', name: 'qibu' },
  users: [ann, li],
  chats: [
    { ...team, latest: { id: '9.9', text: 'hi', at: '2025-11-20T11:00:00Z' } },
    { ...direct, latest: undefined },
  ],
  chat: team,
  messages: [],
  form: undefined,
  tab: 'messages',
  home: undefined,
  link: ({ chat, tab }) => `?chat=${chat ?? ''}${tab ? `&tab=${tab}` : ''}`,
  picture: (id) => `/pictures/${id}`,
  file: (id) => `/files/${id}`,
  ...more,
});

export const appChat = direct;

export const said = (payload: unknown, more: Partial<SeenMessage> = {}): SeenMessage => ({
  id: '1763640000.000001',
  chat: 'CTEAM',
  author: 'bot',
  text: '',
  payload,
  buttons: [],
  images: [],
  received: [],
  edits: 0,
  at: '2025-11-20T11:30:00Z',
  ...more,
});

export const draw = async (more: Partial<Pane> = {}): Promise<string> => String(await drawSlack(paneWith(more)));

/** One message of these blocks, as it stands in the channel. */
export const drawMessageOf = (...blocks: readonly JsonObject[]): Promise<string> =>
  draw({ messages: [said({ blocks })] });

export const scene: Scene = sceneOf(paneWith());

export const sheet: Sheet = {
  scene,
  scope: 'test',
  fieldFor: (_, element, at) => ({
    name: String(element.action_id),
    id: at,
    optional: false,
    error: undefined,
    held: {},
  }),
};

export const drawOne = async (block: JsonObject): Promise<string> => String(await drawBlock(block, '/blocks/0', sheet));

/** What a person reads in markup: no tags, and the five signs that are written in another way. */
export const readable = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
