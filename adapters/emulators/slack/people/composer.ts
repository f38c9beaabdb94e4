import type { Workspace } from '../memory/workspace.ts';
import { escapeText } from '../mrkdwn.ts';

/** What a person's own client makes of a typed line before anybody else sees it: `should_escape` for commands. */
export function compose(typed: string, { people, chats }: Workspace): string {
  const users = new Map([...people.users, people.bot].map(({ id, name }) => [escapeText(name), id]));
  const channels = new Map(chats.filter(({ direct }) => !direct).map(({ id, name }) => [escapeText(name), id]));
  return escapeText(typed)
    .replace(/https?:\/\/[^\s<>|]+/g, '<$&>')
    .replace(/@(channel|here|everyone)\b/g, '<!$1>')
    .replace(after('@', users), (_, name: string) => `<@${users.get(name)}>`)
    .replace(after('#', channels), (_, name: string) => `<#${channels.get(name)}|${name}>`);
}

/** Longer names first, so that Anna is not taken for Ann. */
function after(mark: string, names: ReadonlyMap<string, string>): RegExp {
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  return new RegExp(`${mark}(${longestFirst.join('|') || '(?!)'})(?![A-Za-z0-9_])`, 'g');
}
