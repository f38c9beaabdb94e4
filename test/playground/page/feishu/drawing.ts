import type { SeenMessage } from '../../../../adapters/emulators/emulator.ts';
import { type Json, objectOf } from '../../../../adapters/emulators/feishu/json.ts';
import { drawComponent } from '../../../../src/playground/page/feishu/card/component.ts';
import { drawCard } from '../../../../src/playground/page/feishu/card/index.ts';
import type { View } from '../../../../src/playground/page/feishu/card/view.ts';
import { drawFeishu } from '../../../../src/playground/page/feishu/index.ts';
import { wordsFor } from '../../../../src/playground/page/feishu/words.ts';
import type { Pane } from '../../../../src/playground/page/pane.ts';

const users = [
  { id: 'ou_li', name: '李娜', locale: 'zh-CN', zone: 'Asia/Shanghai' },
  { id: 'ou_wang', name: '王强', locale: 'zh-CN', zone: 'Asia/Shanghai' },
  { id: 'ou_ann', name: 'Ann Lee', locale: 'en', zone: 'Asia/Shanghai' },
] as const;

const group = { id: 'oc_sales', name: '华辰销售', members: ['ou_li', 'ou_wang'], direct: false };
const direct = { id: 'oc_li', name: 'qibu', members: ['ou_li'], direct: true };

/** Li Na in front of her Feishu. */
export const paneWith = (changes: Partial<Pane> = {}): Pane => ({
  locale: 'zh-CN',
  zone: 'Asia/Shanghai',
  now: Temporal.Instant.from('2026-11-18T06:30:00Z'),
  company: '华辰科技',
  me: users[0],
  bot: { id: 'ou_qibu', name: 'qibu' },
  users,
  chats: [
    { ...group, latest: { id: 'om_9', text: '周报\n达成 52%', at: '2026-11-17T01:00:00Z' } },
    { ...direct, latest: undefined },
  ],
  chat: group,
  messages: [],
  form: undefined,
  tab: 'messages',
  home: undefined,
  link: ({ chat }) => `/?feishu=${chat}`,
  picture: (key) => `/pictures/${key}`,
  file: (key) => `/files/${key}`,
  ...changes,
});

export const directPane = (changes: Partial<Pane> = {}): Pane => paneWith({ chat: direct, ...changes });

export const said = (payload: unknown, more: Partial<SeenMessage> = {}): SeenMessage => ({
  id: 'om_1',
  chat: 'oc_sales',
  author: 'bot',
  text: '',
  payload,
  buttons: [],
  images: [],
  received: [],
  edits: 0,
  at: '2026-11-18T06:05:00Z',
  ...more,
});

export const draw = async (pane: Pane): Promise<string> => String(await drawFeishu(pane));

export const cardOf = (...elements: readonly unknown[]): Json => ({ schema: '2.0', body: { elements } });

export const viewOf = (card: unknown, changes: Partial<View> = {}): View => ({
  language: 'zh_cn',
  words: wordsFor('zh-CN'),
  zone: 'Asia/Shanghai',
  sentAt: Temporal.Instant.from('2026-11-18T06:05:00Z'),
  card: objectOf(card),
  id: 'm',
  members: ['ou_li', 'ou_wang'],
  nameOf: (id) => users.find((user) => user.id === id)?.name,
  picture: (key) => `/pictures/${key}`,
  file: (key) => `/files/${key}`,
  ...changes,
});

export const drawn = async (card: unknown, changes: Partial<View> = {}): Promise<string> =>
  String(await drawCard(viewOf(card, changes)));

/** One component, at the top of a card. */
export const component = async (json: unknown, changes: Partial<View> = {}): Promise<string> =>
  String(await drawComponent(json, { at: '/body/elements/0', inForm: false }, viewOf(cardOf(json), changes)));

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

export const unescaped = (html: string): string =>
  html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => entities[name] ?? '');

/** What a person can read of it. */
export const readable = (html: string): string =>
  unescaped(html.replace(/<title>[^<]*<\/title>/g, '').replace(/<[^>]*>/g, '')).trim();

/** Whether there is anything to see: a word, a picture, a line, something to use. */
export const isVisible = (html: string): boolean =>
  readable(html) !== '' || /<(?:img|svg|hr|input|select|textarea)\b/.test(html);

export const pointersIn = (html: string): readonly string[] =>
  [...html.matchAll(/ data-at="([^"]*)"/g)].map(([, at = '']) => unescaped(at));
