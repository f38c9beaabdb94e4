/**
 * What the Feishu console has to be told. It takes no manifest, so this becomes the lists in feishu.md and the text that
 * its import of permissions takes.
 */
import { type Scope, scopes } from '../adapters/messengers/feishu/scopes.ts';
import { commands } from '../src/commands/index.ts';
import { offered } from '../src/commands/offered.ts';

interface Permission {
  /** As the console names it. */
  readonly name: string;
  readonly why: string;
}

/** Why each is asked for. One that the adapter comes to need does not compile until it stands here. */
const permissions: Readonly<Record<Scope, Permission>> = {
  'im:message:send_as_bot': {
    name: '以应用的身份发消息',
    why: 'posts cards, changes them in place, answers in a group',
  },
  'im:message.p2p_msg:readonly': {
    name: '读取用户发给机器人的单聊消息',
    why: 'hears what people write to the bot',
  },
  'im:message.group_at_msg:readonly': {
    name: '接收群聊中@机器人消息事件',
    why: 'hears what people say to @qibu in a group, and nothing else that is said there',
  },
  'im:message:readonly': {
    name: '获取单聊、群组消息',
    why: 'reads the sheets that are sent to the bot, and the message that somebody answers to make a task of it',
  },
  'im:resource': {
    name: '获取与上传图片或文件资源',
    why: 'uploads the charts, and the files that it sends',
  },
  'im:chat:readonly': {
    name: '获取群组信息',
    why: 'knows whether a chat is a group, where nobody but the asker may see an answer',
  },
  'contact:contact.base:readonly': {
    name: '获取通讯录基本信息',
    why: 'may ask who somebody is',
  },
  'contact:user.base:readonly': {
    name: '获取用户基本信息',
    why: 'is told the name; without it people are called by their id',
  },
  'contact:user.email:readonly': {
    name: '获取用户邮箱信息',
    why: 'is told the e-mail, by which somebody who was imported is known; without it an admin says whose an account is',
  },
  'contact:user.employee:readonly': {
    name: '获取用户受雇信息',
    why: 'is told who has left the company; without it they still count as members',
  },
  'application:app_slash_command:read': {
    name: '查看应用斜杠指令',
    why: 'sees which commands the list already has that opens where people type /',
  },
  'application:app_slash_command:write': {
    name: '管理应用斜杠指令',
    why: 'puts its commands into that list, in Chinese and English; without these two people type them all the same',
  },
  'tenant:tenant:readonly': {
    name: '获取企业信息',
    why: 'learns at start which company the app serves, and refuses all others',
  },
};

export interface Subscription {
  readonly type: string;
  readonly name: string;
  /** The tab of Events & Callbacks under which it is added. */
  readonly tab: 'event' | 'callback';
  readonly why: string;
}

export const subscriptions: readonly Subscription[] = [
  { type: 'im.message.receive_v1', name: '接收消息', tab: 'event', why: 'what people write' },
  {
    type: 'application.bot.menu_v6',
    name: '机器人自定义菜单事件',
    tab: 'event',
    why: 'entries of the bot menu: the event key is the command',
  },
  { type: 'card.action.trigger', name: '卡片回传交互', tab: 'callback', why: 'buttons and forms on cards' },
];

/** What an entry of the bot's menu may be for: its event key is said in the person's place. */
export const menuEntries = offered(commands).map(({ name: key, summary }) => ({
  key,
  name: commands.find(({ name }) => name.en === key)?.name.zh ?? key,
  why: summary.en,
}));

/** What works without it does less. */
const optional: Readonly<Record<string, Permission>> = {
  'im:message.group_msg': {
    name: '获取群组中所有消息',
    why:
      'reads the message of a group that somebody answers to make a task of it; without it the form opens empty. It is ' +
      'sensitive: with it Feishu also sends what people say to each other in groups, which qibu drops unread',
  },
};

/** The lists of the guide, by the name between their marks. */
const lists: Readonly<Record<string, string>> = {
  permissions: bullets(scopes.map((scope) => [scope, permissions[scope].name, permissions[scope].why])),
  optional: bullets(Object.entries(optional).map(([scope, { name, why }]) => [scope, name, why])),
  import: `\`\`\`json\n${importText()}\n\`\`\``,
  events: subscribed('event'),
  callbacks: subscribed('callback'),
  menu: bullets(menuEntries.map(({ key, name, why }) => [key, name, why])),
};

/** The guide with its lists written anew. Throws where a list has no place in it. */
export function withLists(guide: string): string {
  return Object.entries(lists).reduce((text, [name, list]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`feishu.md has no place for the list "${name}"`);
    return text.replace(place, (_, begin: string, end: string) => `${begin}\n${list}\n\n${end}`);
  }, guide);
}

/** What the console takes where permissions are imported. */
function importText(): string {
  return JSON.stringify({ scopes: { tenant: scopes, user: [] } }, null, 2);
}

function subscribed(tab: Subscription['tab']): string {
  const ours = subscriptions.filter((one) => one.tab === tab);
  return bullets(ours.map(({ type, name, why }) => [type, name, why]));
}

function bullets(items: readonly (readonly [code: string, name: string, why: string])[]): string {
  return items.map(([code, name, why]) => `- \`${code}\` (${name}): ${why}`).join('\n');
}
