import type { Outcome } from '../../emulator.ts';
import type { Hook } from '../memory/hooks.ts';
import type { StoredMessage } from '../memory/workspace.ts';
import type { Slack } from '../slack.ts';
import { seenForm, seenMessage } from './seen.ts';

/**
 * Remembers what a person sees now; the function it returns tells what came up since: the last message for that person
 * alone, be it hidden from others or in the single chat, or that came by the address for answers; and the window on top.
 */
export function watch(user: string, slack: Slack, hook?: Hook): () => Pick<Outcome, 'message' | 'form'> {
  const known = new Set(privateTo(user, slack).map(versionOf));
  const window = slack.views.top(user);
  return () => {
    const answered = hook?.latest && slack.workspace.message(hook.latest.channel, hook.latest.ts);
    const message = answered ?? privateTo(user, slack).findLast((one) => !known.has(versionOf(one)));
    const top = slack.views.top(user);
    return {
      ...(message && { message: seenMessage(message, slack) }),
      ...(top && top !== window && { form: seenForm(top, slack) }),
    };
  };
}

const privateTo = (user: string, { workspace }: Slack): readonly StoredMessage[] =>
  workspace.chats
    .flatMap(({ id, direct, members }) => {
      const own = direct && members.includes(user);
      return workspace.messages(id).filter(({ onlyFor, author }) => onlyFor === user || (own && author === 'bot'));
    })
    .sort((a, b) => Number(a.ts) - Number(b.ts));

const versionOf = ({ ts, edits }: StoredMessage): string => `${ts} ${edits}`;
