import type { Inbound } from '../../../src/ports/messenger.ts';
import { type Body, chatOf } from './payloads.ts';
import { spokenText } from './spoken.ts';

/** An entry of Slack's own menus: of the lightning above the composer, or of what can be done with a message. */
export interface Shortcut {
  readonly type: 'global' | 'message';
  readonly callback: string;
  /** What is said by choosing it. */
  readonly says: string;
  /** In Slack's menu, which has one language: at most 24 and 150 characters. */
  readonly name: string;
  readonly description: string;
}

export const shortcuts: readonly Shortcut[] = [
  {
    type: 'message',
    callback: 'task',
    says: 'task new',
    name: 'Make this a task',
    description: 'Offer what this message asks for to your colleagues, as a task with points',
  },
  {
    type: 'global',
    callback: 'report',
    says: 'report',
    name: 'Report progress',
    description: 'Report what you have done today, all your indicators in one form',
  },
  {
    type: 'global',
    callback: 'task',
    says: 'task new',
    name: 'Offer a task',
    description: 'Ask your colleagues to join you at a customer, with points for it',
  },
];

const types = { shortcut: 'global', message_action: 'message' } as const;

/** What somebody says by choosing a shortcut; undefined for one that is gone. It mostly does not name our app. */
export function fromShortcut(body: Body<'shortcut'>, tenant: string, app: string): Inbound | undefined {
  const chosen = shortcuts.find(({ type, callback }) => type === types[body.type] && callback === body.callback_id);
  if (!chosen) return undefined;
  const quoted = spokenText(body.message?.text ?? '');
  return {
    kind: 'said',
    platform: 'slack',
    app: body.api_app_id ?? app,
    tenant,
    user: body.user.id,
    keys: [`shortcut:${body.trigger_id}`],
    ...(body.channel ? { chat: chatOf(body.channel.id) } : {}),
    text: chosen.says,
    ...(quoted ? { quoted } : {}),
  };
}
