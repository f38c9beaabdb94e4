import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Inbound, Said } from '../../../src/ports/messenger.ts';
import { actionIn, chosenIn, metadataIn, valueIn } from './carried.ts';
import type { SlackConfig } from './config.ts';
import { sentFile } from './files.ts';
import { isMenu } from './menus.ts';
import { type Body, chatOf, type Delivery, type DeliveryOf, tenantOf } from './payloads.ts';
import { fromShortcut } from './shortcuts.ts';
import { spokenText, withoutNul } from './spoken.ts';

/** Who the bot is to the person who writes, and by what token it reads what was sent along. */
export interface Self {
  readonly botUser: string;
  readonly app: string;
  token(): Promise<string>;
}

/**
 * What a person did, or undefined where it was no person or nothing was said to us; events and shortcuts are nothing to us
 * without knowing who we are there.
 */
export function normalise(
  delivery: Exclude<Delivery, DeliveryOf<'home'>>,
  config: SlackConfig,
  self?: Self,
): Inbound | undefined {
  const tenant = tenantOf(delivery);
  if (!tenant) return undefined;
  switch (delivery.kind) {
    case 'event':
      return self && fromEvent(delivery.body, tenant, config, self);
    case 'departure':
      return undefined;
    case 'command':
      return fromCommand(delivery.body, config);
    case 'press':
      return fromPress(delivery.body, tenant);
    case 'shortcut':
      return self && fromShortcut(delivery.body, tenant, self.app);
    case 'submission':
      return fromSubmission(delivery.body, tenant);
  }
}

/** Messages with other subtypes are edits, joins, other bots' posts. */
const SPOKEN: readonly (string | undefined)[] = [undefined, 'file_share'];

function fromEvent(
  body: Body<'event'>,
  tenant: string,
  config: SlackConfig,
  { botUser, token }: Self,
): Inbound | undefined {
  const { event } = body;
  const { user } = event;
  const direct = event.channel_type === 'im';
  const byPerson = event.bot_id === undefined && user !== botUser && SPOKEN.includes(event.subtype);
  if (!byPerson || !user) return undefined;
  // In a channel only a mention is meant for us; where an app also hears channels, the same words arrive twice.
  if (event.type === 'message' && !direct) return undefined;
  const file = direct ? sentFile(event.files, config, token) : undefined;
  return {
    kind: 'said',
    platform: 'slack',
    app: body.api_app_id,
    tenant,
    user,
    keys: [`event:${body.event_id}`, `message:${tenant}:${event.channel}:${event.ts}`],
    chat: { id: event.channel, direct },
    text: spokenText((event.text ?? '').replaceAll(`<@${botUser}>`, ' ')),
    ...saidAt(event.ts),
    ...(file ? { file } : {}),
  };
}

/** Slack names a message by the second at which it was posted: `1763445600.000100`. */
function saidAt(ts: string): { at?: Temporal.Instant } {
  const [, seconds] = /^(\d{9,10})\.\d+$/.exec(ts) ?? [];
  return seconds ? { at: Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000) } : {};
}

function fromCommand(body: Body<'command'>, { prefix }: SlackConfig): Inbound {
  return {
    kind: 'said',
    platform: 'slack',
    app: body.api_app_id,
    tenant: body.team_id,
    user: body.user_id,
    keys: [`command:${body.trigger_id}`],
    chat: chatOf(body.channel_id),
    text: spokenText(`${commandWord(body.command.slice(1), prefix)} ${body.text}`),
  };
}

/** `/report` is the word `report`; the root command `/qibu` only introduces one. */
function commandWord(command: string, prefix: string | undefined): string {
  const word = prefix && command.startsWith(prefix) ? command.slice(prefix.length) : command;
  return word === 'qibu' ? '' : word;
}

/** The action of a button that has its own words said once more, from where a form can be opened. */
export const SAY_AGAIN = 'slack:say';

function fromPress(body: Body<'press'>, tenant: string): Inbound | undefined {
  const [pressed] = body.actions;
  if (!pressed) return undefined;
  const chosen = pressed.selected_option && chosenIn(pressed.selected_option.value);
  if (isMenu(pressed.action_id) && !chosen) return undefined;
  const { action, value } = chosen ?? { action: actionIn(pressed.action_id), value: valueIn(pressed.value) };
  const origin = {
    platform: 'slack',
    app: body.api_app_id,
    tenant,
    user: body.user.id,
    keys: [`press:${pressed.action_ts}:${body.user.id}:${body.container.message_ts ?? ''}`],
    ...(body.channel ? { chat: chatOf(body.channel.id) } : {}),
  } as const;
  if (action === SAY_AGAIN) return { ...origin, kind: 'said', ...wordsAgain(value) };
  return { ...origin, kind: 'pressed', action, value };
}

const wordsCarried = z.object({ text: z.string(), quoted: z.string().optional() });

function wordsAgain(value: unknown): Pick<Said, 'text' | 'quoted'> {
  const { text = '', quoted } = wordsCarried.safeParse(value).data ?? {};
  return { text: withoutNul(text), ...(quoted ? { quoted: withoutNul(quoted) } : {}) };
}

function fromSubmission(body: Body<'submission'>, tenant: string): Inbound {
  const { view } = body;
  const values = Object.fromEntries(
    Object.entries(view.state.values).map(([name, inputs]) => {
      const [input] = Object.values(inputs);
      return [name, withoutNul(input?.value ?? input?.selected_date ?? input?.selected_option?.value ?? '')];
    }),
  );
  // A corrected form comes from the same window with the same hash, and is another deed: what was typed tells them apart.
  const typed = createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
  return {
    kind: 'submitted',
    platform: 'slack',
    app: body.api_app_id,
    tenant,
    user: body.user.id,
    keys: [`submission:${view.id}:${view.hash}:${typed}`],
    form: view.callback_id,
    state: metadataIn(view.private_metadata).state,
    values,
  };
}
