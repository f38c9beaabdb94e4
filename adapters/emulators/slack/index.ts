import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator, Given, Outcome, SeenForm, SeenMessage } from '../emulator.ts';
import { Faults } from './api/faults.ts';
import { Log } from './api/log.ts';
import { serve } from './api/server.ts';
import { asObjects, isObject, type JsonObject, parseJson } from './json.ts';
import { limits } from './limits.ts';
import type { Ping } from './memory/pings.ts';
import type { SlackEmulatorOptions } from './options.ts';
import { Browser } from './people/browser.ts';
import { type Answer, Deliveries, type Delivery } from './people/deliveries.ts';
import { urlVerification } from './people/payloads.ts';
import { People } from './people/people.ts';
import { seenFile, seenForm, seenMessage } from './people/seen.ts';
import { readBlocks } from './people/transcript.ts';
import { createSlack } from './slack.ts';
import type { SlackSockets } from './sockets/sockets.ts';

export type { Ping } from './memory/pings.ts';
export type { SlackEmulatorOptions } from './options.ts';
export type { Browser, Page } from './people/browser.ts';
export type { Answer, Delivery } from './people/deliveries.ts';
export type { SlackSockets } from './sockets/sockets.ts';

export interface SlackEmulator extends Emulator {
  /** Where the service keeps connections open, everything comes over one of them. */
  readonly sockets: SlackSockets;
  /** Mentions of many that the bot's messages carried. A service that escapes what people type has none. */
  readonly pings: readonly Ping[];
  /** Everything sent to the service, in order, each with the answers it got. */
  readonly deliveries: readonly Delivery[];
  /** Sends a delivery again, freshly signed; an event says why it comes again. */
  redeliver(index: number): Promise<Answer>;
  /** Sends any event in its envelope. */
  deliverEvent(event: JsonObject): Promise<Outcome>;
  /** Posts a body as it is, with these headers and no signature. */
  sendRaw(body: string, headers: Readonly<Record<string, string>>): Promise<Answer>;
  /** Asks the service to prove that it owns its address; tells whether it did. */
  verifyUrl(): Promise<boolean>;
  /** A person writes into the thread of a message. */
  reply(as: string, to: SeenMessage, text: string): Promise<Outcome>;
  /** A person chooses a shortcut of the app by its callback id: one that is always there, or one on this message. */
  shortcut(as: string, callback: string, on?: SeenMessage): Promise<Outcome>;
  /** A person opens the bot's Home tab. */
  openHome(as: string): Promise<Outcome>;
  /** What stands in a person's Home tab, as plain text. */
  home(user: string): string | undefined;
  /** A person's Home tab as it was published, every block with an id. */
  homeView(user: string): JsonObject | undefined;
  /** The window a person has open. */
  form(user: string): SeenForm | undefined;
  /** A person closes the window on top. */
  dismiss(as: string): Promise<Outcome>;
  /** As `use`, in a window or a Home tab: by the id of the view, and a JSON pointer into it. */
  useInView(as: string, view: string, at: string, given?: Given): Promise<Outcome>;
  /** A person's browser, signed in to Slack; it is the same one each time. */
  browser(as: string): Browser;
  /** Somebody removes the app from the workspace. The service hears of it, in the order that Slack happens to choose. */
  removeApp(): Promise<readonly Outcome[]>;
  /** Somebody throws the bot out of a chat, or invites it. */
  setBotIn(chat: string, botIsIn: boolean): void;
}

/** Starts a Slack on 127.0.0.1 for one workspace, one app and the people named. */
export async function startSlackEmulator(options: SlackEmulatorOptions): Promise<SlackEmulator> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const slack = createSlack(options, url);
  const { workspace, views } = slack;
  const lasting = [options.signingSecret, options.appToken ?? ''].filter(Boolean);
  const log = new Log(() => [...lasting, ...slack.grants.secrets]);
  const faults = new Faults();
  server.on('request', (request, response) => {
    serve(request, response, { slack, log, faults }).catch((error) => response.writeHead(500).end(`${error}`));
  });
  server.on('upgrade', (request, stream, head) => {
    const answered = log.open({ at: options.clock().toString(), method: 'GET', path: '/link/', body: undefined });
    answered({ status: slack.sockets.take(request, stream, head, faults.take('socket')), response: undefined });
  });
  const { serviceUrl } = options;
  const deliveries = new Deliveries({
    sockets: slack.sockets,
    secret: options.signingSecret,
    clock: options.clock,
    address: () => `${typeof serviceUrl === 'string' ? serviceUrl : serviceUrl()}/slack/events`,
    answerMs: options.answerMs ?? limits.answerMs,
    retryAfterMs: options.retryAfterMs ?? [],
  });
  const people = new People(slack, deliveries);
  const browsers = new Map<string, Browser>();

  return {
    url,
    sockets: slack.sockets,
    requests: log.requests,
    users: options.users,
    get chats() {
      return workspace.chats;
    },
    pings: workspace.pings,
    deliveries: deliveries.list,
    directChat: (user) => workspace.direct(user).id,
    messages: (chat: string, as: string): readonly SeenMessage[] =>
      workspace
        .messages(chat)
        .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === as)
        .map((message) => seenMessage(message, slack)),
    type: (as, chat, text) => people.type(as, chat, text),
    sendFile: (as, chat, name, bytes) => people.sendFile(as, chat, name, bytes),
    press: (as, message, label) => people.press(as, message, label),
    use: (as, message, at, given) => people.use(as, message, at, given),
    useInView: (as, view, at, given) => people.useInView(as, view, at, given),
    reply: (as, to, text) => people.reply(as, to, text),
    shortcut: (as, callback, on) => people.shortcut(as, callback, on),
    dismiss: (as) => people.dismiss(as),
    submit: (as, form, values) => people.submit(as, form, values),
    picture: (id) => slack.files.get(id)?.bytes,
    file: (id) => {
      const found = slack.files.get(id);
      return found && seenFile(found);
    },
    fail: (method, fault, times) => faults.add(method, fault, times),
    onChange: (listener) => workspace.onChange(listener),
    redeliver: (index) => deliveries.redeliver(index),
    deliverEvent: (event) => people.event(event),
    sendRaw: (body, headers) => deliveries.raw(body, headers),
    async verifyUrl() {
      const challenge = slack.ids.next('challenge-');
      const answer = await deliveries.send('event', 'application/json', JSON.stringify(urlVerification(challenge)));
      const echoed = parseJson(answer.text);
      return (
        answer.status === 200 && (answer.text === challenge || (isObject(echoed) && echoed.challenge === challenge))
      );
    },
    openHome(as) {
      const at = workspace.stamp();
      const channel = workspace.direct(as).id;
      return people.event({ type: 'app_home_opened', user: as, channel, tab: 'home', event_ts: at }, as);
    },
    home(user) {
      const view = views.home(user)?.view;
      return view && readBlocks(asObjects(view.blocks), workspace);
    },
    homeView(user) {
      const home = views.home(user);
      return home && { ...home.view, id: home.id };
    },
    form(user) {
      const view = views.top(user);
      return view && seenForm(view, slack);
    },
    browser(as) {
      const language = workspace.find(as)?.locale ?? 'en';
      const browser = browsers.get(as) ?? new Browser({ host: new URL(url).host, as }, language);
      browsers.set(as, browser);
      return browser;
    },
    async removeApp() {
      slack.grants.revoke();
      const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: [options.botUserId] } };
      return [await people.event(revoked), await people.event({ type: 'app_uninstalled' })];
    },
    setBotIn: (chat, botIsIn) => workspace.setBotIn(chat, botIsIn),
    async close() {
      deliveries.close();
      slack.sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
