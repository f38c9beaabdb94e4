import { feishuTenant, people, slackWorkspace } from '../company.ts';
import type { Platform } from '../stage.ts';
import type { World } from '../world.ts';
import { filledIn } from './known-settings.ts';
import type { ListedChat, Pane } from './pane.ts';
import { addressOf, chatsOf, type Sitting } from './sitting.ts';

const zone = 'Asia/Shanghai';

/** What somebody has in front of them, as the emulator has it now. */
export function paneOf(platform: Platform, sitting: Sitting, world: World): Pane {
  const emulator = world[platform];
  const { me: id, chat: open } = sitting[platform];
  const me = emulator.users.find((user) => user.id === id);
  if (!me) throw new Error(`nobody in ${platform} has the id ${id}`);
  const direct = emulator.directChat(id);
  const mine = [...chatsOf(platform, id).map((chat) => chat.id), direct];
  const listed = mine.flatMap((one): ListedChat[] => {
    const chat = emulator.chats.find((candidate) => candidate.id === one);
    const last = emulator.messages(one, id).at(-1);
    return chat ? [{ ...chat, latest: last && { id: last.id, text: last.text, at: last.at } }] : [];
  });
  const chat = listed.find((one) => one.id === (open === 'direct' ? direct : open));
  if (!chat) throw new Error(`${id} is not in ${open}`);
  const form = platform === 'slack' ? world.slack.form(id) : undefined;
  const known = <Shown extends { readonly payload: unknown }>(shown: Shown): Shown => ({
    ...shown,
    payload: filledIn(shown.payload, world.systems),
  });
  const tab = platform === 'slack' && chat.direct ? sitting.slack.tab : 'messages';
  return {
    locale: sitting.locale,
    zone,
    now: world.now(),
    company: platform === 'slack' ? slackWorkspace.team.name : feishuTenant.name,
    me,
    bot: { id: platform === 'slack' ? slackWorkspace.bot : feishuTenant.bot, name: 'qibu' },
    users: emulator.users,
    chats: listed,
    chat,
    messages: emulator.messages(chat.id, id).map((message) => known(message)),
    form: form && known(form),
    tab,
    home: platform === 'slack' ? world.slack.homeView(id) : undefined,
    link: (to) =>
      addressOf(sitting, {
        front: platform,
        [platform]: { chat: to.chat === direct ? 'direct' : (to.chat ?? open), tab: to.tab ?? 'messages' },
      }),
    picture: (key) => `/pictures/${platform}/${encodeURIComponent(key)}`,
    file: (key) => `/files/${platform}/${encodeURIComponent(key)}`,
  };
}

/** Everybody who can be acted as there, in the order of the company. */
export const actors = (platform: Platform) =>
  people.flatMap((person) => {
    const id = person[platform];
    return id ? [{ ...person, id }] : [];
  });
