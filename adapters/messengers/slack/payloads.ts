import { z } from 'zod';
import { vendorId as id } from '../payload.ts';
import { filesShape } from './files.ts';
import { isMenu } from './menus.ts';

const team = z.object({ id, enterprise_id: id.nullish() }).nullish();
/** A name that we have given. */
const ours = z.string().min(1).max(255);
const user = z.object({ id, team_id: id.nullish() });
/** Bolt takes one that is null for one that is there. */
const channel = z
  .object({ id })
  .nullish()
  .transform((where) => where ?? undefined);

const eventType = z.enum(['message', 'app_mention']);
const departureType = z.enum(['app_uninstalled', 'tokens_revoked']);

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
      thread_ts: id.optional(),
      channel_type: z.string().optional(),
      user: id.optional(),
      text: z.string().optional(),
      subtype: z.string().optional(),
      bot_id: z.string().optional(),
      files: filesShape.optional(),
    }),
  }),
  home: z.object({
    type: z.literal('event_callback'),
    api_app_id: id,
    team_id: id.nullish(),
    context_team_id: id.nullish(),
    authorizations: z.array(z.object({ team_id: id.nullish() })).nullish(),
    event: z.object({ type: z.literal('app_home_opened'), user: id }),
  }),
  departure: z.object({
    type: z.literal('event_callback'),
    api_app_id: id,
    team_id: id,
    event_time: z.number(),
    event: z.object({ type: departureType, tokens: z.object({ bot: z.array(id).nullish() }).nullish() }),
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
    channel,
    view: z.object({ id, type: z.string(), hash: id }).nullish(),
    container: z.object({ message_ts: id.nullish(), is_ephemeral: z.boolean().nullish() }),
    actions: z
      .array(
        z.object({
          type: z.string(),
          action_id: ours,
          action_ts: id,
          value: z.string().optional(),
          selected_option: z.object({ value: z.string() }).nullish(),
        }),
      )
      .min(1),
  }),
  shortcut: z.object({
    type: z.enum(['shortcut', 'message_action']),
    // Not in the documented payload.
    api_app_id: id.nullish(),
    callback_id: ours,
    team,
    user,
    trigger_id: id,
    response_url: z.string().optional(),
    channel,
    message: z.object({ text: z.string().nullish() }).nullish(),
  }),
  submission: z.object({
    type: z.literal('view_submission'),
    api_app_id: id,
    team,
    user,
    view: z.object({
      id,
      hash: id,
      callback_id: ours,
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

export type Body<K extends Kind> = z.infer<(typeof bodies)[K]>;

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
  if (payload.type === 'event_callback') return eventKind(payload.event);
  if (payload.command !== undefined) return 'command';
  if (payload.type === 'view_submission') return 'submission';
  if (payload.type === 'shortcut' || payload.type === 'message_action') return 'shortcut';
  return payload.type === 'block_actions' && isOurs(payload.actions) ? 'press' : undefined;
}

const opened = z.object({ type: z.literal('app_home_opened'), tab: z.literal('home') });
const heard = z.object({ type: eventType });
const left = z.object({ type: departureType });

function eventKind(event: unknown): Kind | undefined {
  if (opened.safeParse(event).success) return 'home';
  if (left.safeParse(event).success) return 'departure';
  return heard.safeParse(event).success ? 'event' : undefined;
}

/** A field of a form reports each change of what is chosen in a window; the submission tells all of it. */
const isOurs = (actions: unknown) => {
  const [used] = z.tuple([element], z.unknown()).safeParse(actions).data ?? [];
  return used !== undefined && (used.type === 'button' || isMenu(used.action_id));
};
const element = z.object({ type: z.string(), action_id: z.string() });

/** The workspace whose installation of ours it came through, which need not be that of the person. */
export function tenantOf({ kind, body }: Delivery): string | undefined {
  switch (kind) {
    case 'event':
    case 'home':
      return body.authorizations?.[0]?.team_id ?? body.context_team_id ?? body.team_id ?? undefined;
    case 'command':
    case 'departure':
      return body.team_id;
    case 'press':
    case 'shortcut':
      return body.team?.id ?? body.user.team_id ?? undefined;
    case 'submission':
      return body.view.app_installed_team_id ?? body.team?.id ?? body.user.team_id ?? undefined;
  }
}

/** A D channel is one person and us, or two people whose conversation we cannot enter: nobody else reads either. */
export const chatOf = (channel: string) => ({ id: channel, direct: channel.startsWith('D') });
