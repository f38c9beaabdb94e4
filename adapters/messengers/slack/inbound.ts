import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Inbound } from '../../../src/ports/messenger.ts';
import type { SlackConfig } from './config.ts';
import { filesShape, sentFile } from './files.ts';
import { actionIn, metadataIn, valueIn } from './render.ts';

const id = z.string().min(1).max(255);
const team = z.object({ id, enterprise_id: id.nullish() }).nullish();
const user = z.object({ id, team_id: id.nullish() });

const eventType = z.enum(['message', 'app_mention']);

/** Only what we use: everything else is dropped at the door, so that nothing behind it can be confused by it. */
const bodies = {
  event: z.object({
    type: z.literal('event_callback'),
    api_app_id: id,
    event_id: id,
    team_id: id.nullish(),
    context_team_id: id.nullish(),
    authorizations: z.array(z.object({ team_id: id.nullish() })).nullish(),
    event: z.object({
      type: eventType,
      channel: id,
      ts: id,
      channel_type: z.string().optional(),
      user: id.optional(),
      text: z.string().optional(),
      subtype: z.string().optional(),
      bot_id: z.string().optional(),
      files: filesShape.optional(),
    }),
  }),
  command: z.object({
    api_app_id: id,
    team_id: id,
    channel_id: id,
    user_id: id,
    command: z.string().startsWith('/'),
    text: z.string().default(''),
    response_url: z.string(),
    trigger_id: id,
  }),
  press: z.object({
    type: z.literal('block_actions'),
    api_app_id: id,
    team,
    user,
    trigger_id: id,
    response_url: z.string().optional(),
    channel: z.object({ id }).nullish(),
    container: z.object({ message_ts: id.nullish(), is_ephemeral: z.boolean().nullish() }),
    actions: z
      .array(z.object({ type: z.literal('button'), action_id: id, action_ts: id, value: z.string().optional() }))
      .min(1),
  }),
  submission: z.object({
    type: z.literal('view_submission'),
    api_app_id: id,
    team,
    user,
    view: z.object({
      id,
      hash: id,
      callback_id: id,
      private_metadata: z.string().default(''),
      app_installed_team_id: id.nullish(),
      state: z.object({
        values: z.record(
          z.string(),
          z.record(
            z.string(),
            z.object({
              value: z.string().nullish(),
              selected_date: z.string().nullish(),
              selected_option: z.object({ value: z.string() }).nullish(),
            }),
          ),
        ),
      }),
    }),
  }),
};

type Kind = keyof typeof bodies;

type Body<K extends Kind> = z.infer<(typeof bodies)[K]>;

/** A verified payload of a kind we serve, reduced to what we use of it. */
export type DeliveryOf<K extends Kind> = { readonly kind: K; readonly body: Body<K> };
export type Delivery = { [K in Kind]: DeliveryOf<K> }[Kind];

/** Sorts a verified payload. `unknown` is none of our business; `malformed` claims to be and is not. */
export function readDelivery(payload: Readonly<Record<string, unknown>>): Delivery | 'unknown' | 'malformed' {
  const kind = kindOf(payload);
  if (kind === undefined) return 'unknown';
  const read = bodies[kind].safeParse(payload);
  return read.success ? ({ kind, body: read.data } as Delivery) : 'malformed';
}

function kindOf(payload: Readonly<Record<string, unknown>>): Kind | undefined {
  if (payload.type === 'event_callback') return isServedEvent(payload.event) ? 'event' : undefined;
  if (payload.command !== undefined) return 'command';
  if (payload.type === 'view_submission') return 'submission';
  return payload.type === 'block_actions' && isButton(payload.actions) ? 'press' : undefined;
}

const isServedEvent = (event: unknown) => z.object({ type: eventType }).safeParse(event).success;
/** Other elements than buttons report each change of what is chosen in a window; the submission tells all of it. */
const isButton = (actions: unknown) =>
  z.tuple([z.object({ type: z.literal('button') })], z.unknown()).safeParse(actions).success;

/** Who the bot is to the person who writes. */
export interface Self {
  readonly botUser: string;
  readonly config: SlackConfig;
}

/** What a person did, or undefined where it was no person or nothing was said to us. */
export function normalise(delivery: Delivery, self: Self): Inbound | undefined {
  switch (delivery.kind) {
    case 'event':
      return fromEvent(delivery.body, self);
    case 'command':
      return fromCommand(delivery.body, self);
    case 'press':
      return fromPress(delivery.body);
    case 'submission':
      return fromSubmission(delivery.body);
  }
}

/** Messages with other subtypes are edits, joins, other bots' posts. */
const SPOKEN: readonly (string | undefined)[] = [undefined, 'file_share'];

function fromEvent(body: Body<'event'>, self: Self): Inbound | undefined {
  const { event } = body;
  const { user } = event;
  const tenant = body.authorizations?.[0]?.team_id ?? body.context_team_id ?? body.team_id;
  const direct = event.channel_type === 'im';
  const byPerson = event.bot_id === undefined && user !== self.botUser && SPOKEN.includes(event.subtype);
  if (!byPerson || !user || !tenant) return undefined;
  // In a channel only a mention is meant for us; where an app also hears channels, the same words arrive twice.
  if (event.type === 'message' && !direct) return undefined;
  const file = direct ? sentFile(event.files, self.config) : undefined;
  return {
    kind: 'said',
    platform: 'slack',
    app: body.api_app_id,
    tenant,
    user,
    keys: [`event:${body.event_id}`, `message:${tenant}:${event.channel}:${event.ts}`],
    chat: { id: event.channel, direct },
    text: spokenText((event.text ?? '').replaceAll(`<@${self.botUser}>`, ' ')),
    ...(file ? { file } : {}),
  };
}

function fromCommand(body: Body<'command'>, self: Self): Inbound {
  return {
    kind: 'said',
    platform: 'slack',
    app: body.api_app_id,
    tenant: body.team_id,
    user: body.user_id,
    keys: [`command:${body.trigger_id}`],
    chat: chatOf(body.channel_id),
    text: spokenText(`${commandWord(body.command.slice(1), self.config.prefix)} ${body.text}`),
  };
}

/** `/report` is the word `report`; the root command `/qibu` only introduces one. */
function commandWord(command: string, prefix: string | undefined): string {
  const word = prefix && command.startsWith(prefix) ? command.slice(prefix.length) : command;
  return word === 'qibu' ? '' : word;
}

/** The action of a button that has its own words said once more, from where a form can be opened. */
export const SAY_AGAIN = 'slack:say';

function fromPress(body: Body<'press'>): Inbound | undefined {
  const [pressed] = body.actions;
  const tenant = body.team?.id ?? body.user.team_id;
  if (!pressed || !tenant) return undefined;
  const action = actionIn(pressed.action_id);
  const value = valueIn(pressed.value);
  const origin = {
    platform: 'slack',
    app: body.api_app_id,
    tenant,
    user: body.user.id,
    keys: [`press:${pressed.action_ts}:${body.user.id}:${body.container.message_ts ?? ''}`],
    ...(body.channel ? { chat: chatOf(body.channel.id) } : {}),
  } as const;
  const words = z.object({ text: z.string() }).safeParse(value).data?.text;
  if (action === SAY_AGAIN) return { ...origin, kind: 'said', text: withoutNul(words ?? '') };
  return { ...origin, kind: 'pressed', action, value };
}

function fromSubmission(body: Body<'submission'>): Inbound | undefined {
  const { view } = body;
  const tenant = view.app_installed_team_id ?? body.team?.id ?? body.user.team_id;
  if (!tenant) return undefined;
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

/** A D channel is one person and us, or two people whose conversation we cannot enter: nobody else reads either. */
export const chatOf = (channel: string) => ({ id: channel, direct: channel.startsWith('D') });

const withoutNul = (text: string) => text.toWellFormed().replaceAll('\0', '');

/** Slack's markup as a person reads it, mentions of people excepted; without a slash before the first word. */
function spokenText(text: string): string {
  const read = text.replace(/<([^<>]*)>|&(?:amp|lt|gt);/g, (sign, inside?: string) =>
    inside === undefined ? unescaped(sign) : wordsOf(inside),
  );
  const words = withoutNul(read).replaceAll('\u00a0', ' ').trim();
  return words.replace(/^[/／]\s*/, '');
}

const ENTITY: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt);/g, (sign) => ENTITY[sign] ?? sign);

/** What stands between angle brackets: `@U1|name`, `#C1|name`, `!here`, `https://a.example|label`. */
function wordsOf(inside: string): string {
  const [target = '', label = ''] = inside.split('|', 2).map(unescaped);
  if (/^@[UW][A-Z0-9]+$/.test(target)) return `<${target}>`;
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  return label || target.replace(/^!/, '@');
}
