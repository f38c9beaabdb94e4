import type { EmulatedChat } from '../emulator.ts';
import type { Directory } from './directory.ts';
import type { Mention } from './message.ts';

export interface Line {
  /** With `@_user_1` where somebody is named. */
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Names under which people call the bot, beside its own. */
const botNames = ['bot', 'qibu'];

/** What a person typed, as the client sends it: names after an `@` become placeholders, the longest name first. */
export function readLine(
  text: string,
  directory: Directory,
  bot: { readonly openId: string; readonly name: string },
): Line {
  const people = [
    ...directory.users.map(({ id, name }) => ({ id, name, called: name })),
    ...[bot.name, ...botNames].map((called) => ({ id: bot.openId, name: bot.name, called })),
  ].sort((a, b) => b.called.length - a.called.length);
  const mentions: Mention[] = [];
  const pattern = new RegExp(`@(所有人|all|${people.map(({ called }) => RegExp.escape(called)).join('|')})`, 'gi');
  const sent = text.replace(pattern, (_, called: string) => {
    const person = people.find((one) => one.called.toLowerCase() === called.toLowerCase());
    if (!person) return '@_all';
    const key = `@_user_${mentions.length + 1}`;
    mentions.push({ key, id: person.id, name: person.name });
    return key;
  });
  return { text: sent, mentions };
}

/** In a group the bot only hears what names it. */
export const reachesBot = ({ mentions }: Line, chat: EmulatedChat, botOpenId: string): boolean =>
  chat.direct || mentions.some(({ id }) => id === botOpenId);

/** The line as everybody reads it. */
export const readable = (text: string, mentions: readonly Mention[]): string =>
  mentions.reduce((line, { key, name }) => line.replace(key, `@${name}`), text.replaceAll('@_all', '@所有人'));
