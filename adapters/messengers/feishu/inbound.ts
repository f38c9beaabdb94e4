import { z } from 'zod';
import type { Inbound } from '../../../src/ports/messenger.ts';
import { vendorId } from '../payload.ts';
import type { Envelope } from './envelope.ts';
import { sentFile } from './files.ts';
import { remember, type Timer } from './limits.ts';
import { chosenIn, VALUE_VERSION } from './menus.ts';
import { quotedWords } from './quoted.ts';
import type { Call } from './send.ts';
import { command, parseContent, wordsOf } from './spoken.ts';

/** Something a person did, and the message it hangs on: the one written in a group, or the card that was pressed. */
export interface Arrival {
  readonly inbound: Inbound;
  readonly message?: string;
  /** The pressed card is a message that is kept true, and no answer of ours. */
  readonly kept?: true;
}

/** What a payload does not say by itself. */
export interface Surroundings {
  readonly app: string;
  /** Open id of our own bot. Throws a `DeliveryError`. */
  botId(): Promise<string>;
  /** Whether a chat is a single chat; undefined when that cannot be found out just now. */
  isDirect(chat: string): Promise<boolean | undefined>;
  learn(chat: string, direct: boolean): void;
  /** The words of another message; undefined when they cannot be found out just now. */
  quoted(message: string): Promise<string | undefined>;
  readonly call: Call;
}

/** Within the three seconds in which a press must be answered. */
const CHAT_LOOKUP_MS = 800;

/** Finds them out from Feishu, once. */
export function surroundings(app: string, call: Call, timer: Timer): Surroundings {
  const directness = remember<string, boolean>();
  const underWay = new Map<string, Promise<boolean | undefined>>();
  let bot: string | undefined;

  /** Hundreds may press in one chat at the same moment. */
  function lookUp(chat: string): Promise<boolean | undefined> {
    const answer = underWay.get(chat) ?? ask(chat).finally(() => underWay.delete(chat));
    underWay.set(chat, answer);
    return answer;
  }

  async function ask(chat_id: string): Promise<boolean | undefined> {
    try {
      const { data } = await call(['api:chats.get'], (client, as) => client.im.v1.chat.get({ path: { chat_id } }, as));
      const direct = data?.chat_mode === 'p2p';
      directness.set(chat_id, direct);
      return direct;
    } catch {
      return undefined;
    }
  }

  return {
    app,
    learn: (chat, direct) => directness.set(chat, direct),
    call,
    quoted: (message) => quotedWords(message, call, timer),
    isDirect: async (chat) =>
      directness.get(chat) ?? (await Promise.race([lookUp(chat), timer.sleep(CHAT_LOOKUP_MS).then(() => undefined)])),
    async botId() {
      const info = { method: 'GET', url: '/open-apis/bot/v3/info' };
      bot ??= (await call(['api:bot.info'], (client, as) => client.request<{ bot: { open_id: string } }>(info, as))).bot
        .open_id;
      return bot;
    },
  };
}

/** Undefined: nothing to do. Throws a `ZodError` when a known event has not the documented shape. */
export async function read(envelope: Envelope, surroundings: Surroundings): Promise<Arrival | undefined> {
  return READERS.get(envelope.type)?.(envelope, surroundings);
}

type Reader = (envelope: Envelope, surroundings: Surroundings) => Promise<Arrival | undefined>;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['im.message.receive_v1', readMessage],
  ['application.bot.menu_v6', readMenu],
  ['card.action.trigger', readPress],
]);

const mention = z.object({ key: z.string(), id: z.object({ open_id: z.string().nullish() }).nullish() });
const messageEvent = z.object({
  sender: z.object({ sender_type: z.string(), sender_id: z.object({ open_id: vendorId }).nullish() }),
  message: z.object({
    message_id: vendorId,
    chat_id: vendorId,
    chat_type: z.string(),
    message_type: z.string(),
    content: z.string(),
    create_time: z.string().nullish(),
    parent_id: vendorId.nullish(),
    mentions: z.array(mention).nullish(),
  }),
});

async function readMessage(envelope: Envelope, surroundings: Surroundings): Promise<Arrival | undefined> {
  const { sender, message } = messageEvent.parse(envelope.event);
  const user = sender.sender_id?.open_id;
  // Bots hear each other: an answer to one of them would be answered, and so on.
  if (sender.sender_type !== 'user' || user === undefined) return undefined;
  const direct = message.chat_type === 'p2p';
  const file = direct
    ? sentFile(message.message_id, message.message_type, parseContent(message.content), surroundings.call)
    : undefined;
  const words = file ? '' : wordsOf(message.message_type, message.content);
  if (words === undefined) return undefined;

  surroundings.learn(message.chat_id, direct);
  const mentions = message.mentions ?? [];
  const bot = mentions.length > 0 ? await surroundings.botId() : undefined;
  // An app that may read all messages of a group gets those between people as well.
  if (!direct && !mentions.some(({ id }) => id?.open_id === bot)) return undefined;
  const names = new Map(mentions.map(({ key, id }) => [key, nameOf(id?.open_id, bot, key)]));
  const text = command(words.replace(/@_user_\d+/g, (key) => names.get(key) ?? key));
  const quoted = message.parent_id ? await surroundings.quoted(message.parent_id) : undefined;
  return {
    message: message.message_id,
    inbound: {
      kind: 'said',
      text,
      ...saidAt(message.create_time),
      ...(quoted ? { quoted } : {}),
      ...(file ? { file } : {}),
      ...origin(envelope, surroundings, user),
      chat: { id: message.chat_id, direct },
      // Feishu delivers one message under several event ids.
      keys: [`message:${message.message_id}`, `event:${envelope.id}`],
    },
  };
}

/** In milliseconds since 1970, as digits. */
const saidAt = (time: string | null | undefined): { at?: Temporal.Instant } =>
  time && /^\d{12,13}$/.test(time) ? { at: Temporal.Instant.fromEpochMilliseconds(Number(time)) } : {};

/** What stands for a placeholder: nothing for our own bot; a bot or group without an id stays as it came. */
function nameOf(user: string | null | undefined, bot: string | undefined, key: string): string {
  if (!user) return key;
  return user === bot ? '' : `<@${user}>`;
}

const menuEvent = z.object({
  operator: z.object({ operator_id: z.object({ open_id: vendorId }) }),
  event_key: z.string(),
  timestamp: z.union([z.number(), z.string()]),
});

async function readMenu(envelope: Envelope, surroundings: Surroundings): Promise<Arrival> {
  const { operator, event_key, timestamp } = menuEvent.parse(envelope.event);
  const user = operator.operator_id.open_id;
  const keys = [`event:${envelope.id}`, `menu:${user}:${event_key}:${timestamp}`] as const;
  return { inbound: { kind: 'said', text: command(event_key), ...origin(envelope, surroundings, user), keys } };
}

const pressEvent = z.object({
  operator: z.object({ open_id: vendorId }),
  token: vendorId,
  action: z.object({
    value: z.unknown(),
    option: z.string().nullish(),
    form_value: z.record(z.string(), z.unknown()).nullish(),
  }),
  context: z.object({ open_message_id: vendorId, open_chat_id: vendorId }),
});

const kept = z.object({ kept: z.literal(true) });
const buttonValue = z.object({ v: z.literal(VALUE_VERSION), action: z.string(), value: z.unknown() });
const formValue = z.object({
  v: z.literal(VALUE_VERSION),
  form: z.string(),
  state: z.unknown(),
  dates: z.array(z.string()),
});

async function readPress(envelope: Envelope, surroundings: Surroundings): Promise<Arrival | undefined> {
  const { operator, token, action, context } = pressEvent.parse(envelope.event);
  const done = action.form_value
    ? submitted(action.value, action.form_value)
    : (chosenIn(action.value, action.option) ?? pressed(action.value));
  if (!done) return undefined;
  const direct = await surroundings.isDirect(context.open_chat_id);
  return {
    message: context.open_message_id,
    ...kept.safeParse(action.value).data,
    inbound: {
      ...done,
      ...origin(envelope, surroundings, operator.open_id),
      chat: { id: context.open_chat_id, direct: direct === true },
      // The token in the event belongs to this one press.
      keys: [`event:${envelope.id}`, `press:${context.open_message_id}:${operator.open_id}:${token}`],
    },
  };
}

function pressed(value: unknown) {
  const read = buttonValue.safeParse(value);
  return read.success ? { kind: 'pressed' as const, action: read.data.action, value: read.data.value } : undefined;
}

function submitted(value: unknown, answers: Readonly<Record<string, unknown>>) {
  const read = formValue.safeParse(value);
  if (!read.success) return undefined;
  const { form, state, dates } = read.data;
  const values = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, answerText(answer, dates.includes(name))]),
  );
  return { kind: 'submitted' as const, form, state, values };
}

/** A date comes with the offset of the person's device, `2026-11-18 +0800`; the day is what was chosen. */
function answerText(answer: unknown, isDate: boolean): string {
  const text = Array.isArray(answer) ? answer.join(',') : String(answer ?? '');
  return isDate ? text.replace(/ [+-]\d{4}$/, '') : text;
}

const origin = (envelope: Envelope, { app }: Surroundings, user: string) => ({
  platform: 'feishu' as const,
  app,
  tenant: envelope.tenant,
  user,
});
