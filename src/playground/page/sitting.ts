import { chats, type DemoChat, people } from '../company.ts';
import type { Platform } from '../stage.ts';
import type { Locale } from './pane.ts';

/** What the address of the page says: over whose shoulder one looks in each messenger, and what they have open. */
export interface Sitting {
  readonly locale: Locale;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Which messenger is in front where there is room for one. */
  readonly front: Platform;
  readonly slack: Seat & { readonly tab: 'messages' | 'home' };
  readonly feishu: Seat;
}

/** `chat` is a group's id, or `direct`. */
interface Seat {
  readonly me: string;
  readonly chat: string;
}

const first = {
  slack: { me: 'UCHEN', chat: 'CEAST1' },
  feishu: { me: 'ou_wang', chat: 'oc_east1' },
} as const;

/** What is absent or makes no sense becomes what one sees at first. `spoken` is the browser's `accept-language`. */
export function readSitting(query: URLSearchParams, spoken: string): Sitting {
  const among = <const Value extends string>(name: string, ...values: readonly [Value, ...Value[]]): Value =>
    values.find((value) => value === query.get(name)) ?? values[0];
  return {
    locale: spoken.trim().toLowerCase().startsWith('zh') ? among('lang', 'zh-CN', 'en') : among('lang', 'en', 'zh-CN'),
    theme: among('theme', 'auto', 'light', 'dark'),
    front: among('front', 'slack', 'feishu'),
    slack: { ...readSeat(query, 'slack'), tab: among('slack-tab', 'messages', 'home') },
    feishu: readSeat(query, 'feishu'),
  };
}

function readSeat(query: URLSearchParams, platform: Platform): Seat {
  const asked = query.get(platform);
  const me = people.some((person) => person[platform] === asked) && asked ? asked : first[platform].me;
  const open = chatsOf(platform, me).map(({ id }) => id);
  const chat = query.get(`${platform}-chat`) ?? (me === first[platform].me ? first[platform].chat : '');
  if (chat === 'direct' || open.includes(chat)) return { me, chat };
  return { me, chat: open.at(-1) ?? 'direct' };
}

/** The groups of this messenger that somebody is in. */
export function chatsOf(platform: Platform, user: string): readonly DemoChat[] {
  const team = people.find((person) => person[platform] === user)?.team;
  return chats.filter((chat) => chat.platform === platform && (chat.team === 'company' || chat.team === team));
}

export interface Change {
  readonly locale?: Locale;
  readonly theme?: Sitting['theme'];
  readonly front?: Platform;
  readonly slack?: Partial<Sitting['slack']>;
  readonly feishu?: Partial<Seat>;
}

/** The address of the same page with something changed. Who sits down somewhere else opens what one opens first there. */
export function addressOf(sitting: Sitting, change: Change = {}): string {
  const { locale, theme, front } = { ...sitting, ...change };
  const query = new URLSearchParams({ lang: locale, front });
  if (theme !== 'auto') query.set('theme', theme);
  for (const platform of ['slack', 'feishu'] as const) {
    const seat = { ...sitting[platform], ...change[platform] };
    const moved = change[platform]?.me !== undefined && change[platform].me !== sitting[platform].me;
    query.set(platform, seat.me);
    if (!moved || change[platform]?.chat) query.set(`${platform}-chat`, seat.chat);
  }
  if ((change.slack?.tab ?? sitting.slack.tab) === 'home') query.set('slack-tab', 'home');
  return `/?${query}`;
}
