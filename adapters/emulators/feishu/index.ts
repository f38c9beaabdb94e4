import type { AddressInfo } from 'node:net';
import type { Emulator, Outcome, SeenForm, SeenMessage } from '../emulator.ts';
import { Deliveries, type Delivery, type RawAnswer, type RawRequest, type Target } from './deliveries.ts';
import type { Bar } from './directory.ts';
import { FaultPlan } from './faults.ts';
import type { Ping } from './history.ts';
import type { Json } from './json.ts';
import type { LineControl } from './lines/lines.ts';
import { RequestLog } from './log.ts';
import { methods } from './methods/index.ts';
import type { FeishuEmulatorOptions } from './options.ts';
import { People } from './people.ts';
import { fileIn } from './screen.ts';
import { createApiServer } from './server.ts';
import { createTenant } from './tenant.ts';

export type { Delivery, RawAnswer, RawRequest } from './deliveries.ts';
export { feishuFaults } from './faults.ts';
export type { Ping } from './history.ts';
export type { LineControl } from './lines/lines.ts';
export type { FeishuEmulatorOptions, Limits } from './options.ts';

/** A local Feishu: the vendor's open API on one side, people with their clients on the other. */
export interface FeishuEmulator extends Emulator {
  /** Mentions of everybody that really rang. */
  readonly pings: readonly Ping[];
  /** The long connections of the service. */
  readonly lines: LineControl;
  /** Everything the service was told, oldest first. */
  readonly deliveries: readonly Delivery[];
  /**
   * A line nobody told the bot of (a group, and the bot not named) has the outcome 0: the service was not asked.
   * A message that comes in while the service answers is in the outcome; a later one is found with `messages`.
   */
  type(as: string, chat: string, text: string): Promise<Outcome>;
  /** Presses what stands on this rendering of the card; `nth` (from 0) tells buttons of one label apart. */
  press(as: string, message: SeenMessage, label: string, nth?: number): Promise<Outcome>;
  /** Answers a message in its chat; the outcome is that of `type`. */
  reply(as: string, to: SeenMessage, text: string): Promise<Outcome>;
  /** The form on a card, as this person reads it. */
  formOf(message: SeenMessage, as?: string): SeenForm | undefined;
  /** What the list shows that opens when this person types `/` to the bot. */
  panel(as: string): readonly { readonly command: string; readonly description: string }[];
  /** A person picks an entry of the bot's menu. */
  menu(as: string, eventKey: string): Promise<Outcome>;
  /** Tells the service of any event. */
  deliverEvent(type: string, event: Json, target?: Target): Promise<Delivery>;
  /** An event once more, the last one unless told; with `newEventId` only what happened is the same. */
  redeliver(which?: { readonly delivery?: Delivery; readonly newEventId?: boolean }): Promise<Delivery>;
  /** Encrypts and signs an envelope without sending it: the start of a forged or stale one. */
  seal(envelope: Json): RawRequest;
  /** Posts bytes as they are. */
  sendRaw(path: string, raw: RawRequest): Promise<RawAnswer>;
  /** Whether the service answers the check of this URL. */
  verifyUrl(target: Target): Promise<boolean>;
  /** Every token dies at once. */
  revokeTokens(): void;
  /** The bot is thrown out, the chat is dissolved, or the person has stopped the bot. */
  bar(chat: string, why: Bar): void;
  unbar(chat: string): void;
  deleteMessage(id: string): void;
}

/** Starts on 127.0.0.1, on a free port unless told. */
export async function startFeishuEmulator(options: FeishuEmulatorOptions): Promise<FeishuEmulator> {
  const tenant = createTenant(options);
  const { directory, history, lines, tokens } = tenant;
  const deliveries = new Deliveries(tenant);
  const people = new People(tenant, deliveries);
  const faults = new FaultPlan();
  const log = new RequestLog(options.clock);
  const server = createApiServer(tenant, faults, log).on('upgrade', (request, socket, head) =>
    lines.upgrade(request, socket, head),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    users: options.users,
    get chats() {
      return directory.chats;
    },
    get requests() {
      return log.entries;
    },
    lines,
    get pings() {
      return history.pings;
    },
    get deliveries() {
      return deliveries.all;
    },
    directChat: (user) => directory.directChat(user).id,
    messages: (chat, as) => people.messages(chat, as),
    type: (as, chat, text) => people.type(as, chat, text),
    reply: (as, to, text) => people.reply(as, to, text),
    sendFile: (as, chat, name, bytes) => people.sendFile(as, chat, name, bytes),
    press: (as, message, label, nth = 0) => people.press(as, message, label, nth),
    use: (as, message, at, given = {}) => people.use(as, message, at, given),
    submit: (as, form, values) => people.submit(as, form, values),
    picture: (key) => tenant.images.get(key),
    file: (key) => fileIn(tenant, key),
    formOf: (message, as) => people.formOf(message, as),
    panel: (as) => people.panel(as),
    menu: (as, eventKey) => people.menu(as, eventKey),
    deliverEvent: (type, event, target = '/feishu/events') => deliveries.send(target, type, event),
    redeliver: async ({ delivery = deliveries.all.at(-1), newEventId = false } = {}) => {
      if (!delivery) throw new Error('nothing was delivered yet');
      return deliveries.repeat(delivery, newEventId);
    },
    seal: (envelope) => deliveries.seal(envelope),
    sendRaw: (path, raw) => deliveries.postRaw(path, raw),
    verifyUrl: (target) => deliveries.verifyUrl(target),
    revokeTokens: () => tokens.revokeAll(),
    bar: (chat, why) => directory.bar(chat, why),
    unbar: (chat) => directory.unbar(chat),
    deleteMessage: (id) => history.remove(id),
    fail: (method, fault, times = 1) => {
      if (!methods.some(({ name }) => name === method)) throw new Error(`there is no method ${method}`);
      faults.add(method, fault, times);
    },
    onChange: (listener) => history.onChange(listener),
    close: async () => {
      deliveries.close();
      lines.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
