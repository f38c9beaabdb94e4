import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';

/** A chat in which something would show. */
export interface ListedChat {
  readonly team: { readonly name: string; readonly alias: string | null };
  readonly platform: 'slack' | 'feishu';
}

/** A list is read, not studied: what is beyond this is counted. */
const mostTeams = 4;

/** `East One (Slack, Feishu), South One (Slack)`. */
export function chatList(reader: Reader, chats: readonly ListedChat[]): string {
  const { taskNew, link, status } = textsFor(reader.locale);
  const inOrder = chats.toSorted((a, b) => byName(reader)(a.team, b.team) || b.platform.localeCompare(a.platform));
  const byTeam = Map.groupBy(inOrder, ({ team }) => nameFor(reader, team));
  const named = [...byTeam].slice(0, mostTeams).map(([team, ofTeam]) => {
    const platforms = [...new Set(ofTeam.map(({ platform }) => link.platforms[platform]))].join(status.listMark);
    return taskNew.chat({ team, platforms });
  });
  const beyond = byTeam.size - named.length;
  return [...named, ...(beyond > 0 ? [taskNew.moreChats({ count: beyond })] : [])].join(status.listMark);
}
