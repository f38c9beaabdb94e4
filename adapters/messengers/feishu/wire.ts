import { once } from 'node:events';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { EventDispatcher, type HttpInstance, WSClient } from '@larksuiteoapi/node-sdk';
import axios from 'axios';
import { z } from 'zod';
import type { FeishuConfig } from './config.ts';
import { quietLogger } from './send.ts';

/** Why a connection is no more, or never was. */
export type Ending =
  /** `code` is Feishu's, for why it does not say where to connect. */
  | { readonly why: 'refused'; readonly code: number }
  /** It cannot be found out where to connect; `what` is the code of a dead network, or what was odd about the answer. */
  | { readonly why: 'unreachable'; readonly what: string }
  | { readonly why: 'no-handshake' | 'cut' | 'silent' };

/** One long connection, from the first question where to connect until it is over. */
export interface Wire {
  /** Resolves once, when it is over by itself. */
  readonly ended: Promise<Ending>;
  /** Whether it is open, as far as anybody can tell. */
  isOpen(): boolean;
  /** How many bytes have come in; pongs count. */
  heard(): number;
  /** After how many milliseconds Feishu expects the next ping. */
  pingMs(): number;
  /** Says goodbye, waits for it to be heard if that does not take long, and leaves nothing behind. */
  hangUp(): Promise<void>;
}

interface WireParts {
  readonly config: Pick<FeishuConfig, 'appId' | 'appSecret' | 'baseUrl'>;
  /** Gets each event as it came. What it gives is shown at once; what it throws makes Feishu deliver again. */
  readonly hear: (envelope: unknown) => Promise<object | undefined>;
  readonly onOpen: () => void;
  /** Hears of what came and could not be read. */
  readonly onOdd: (what: string) => void;
}

const REQUEST_MS = 10_000;
const HANDSHAKE_MS = 15_000;
/** How long after a ping something must have come. */
const PONG_SECONDS = 10;
const GOODBYE_MS = 2_000;

const directions = z.object({
  code: z.literal(0),
  msg: z.string().default(''),
  data: z.object({
    URL: z.url({ protocol: /^wss?$/ }),
    ClientConfig: z
      .object({
        PingInterval: z.number().positive().default(120),
        ReconnectCount: z.number().default(-1),
        ReconnectInterval: z.number().positive().default(120),
        ReconnectNonce: z.number().nonnegative().default(30),
      })
      .prefault({}),
  }),
});
const refusal = z.object({ code: z.number() });

/**
 * Opens one connection with the vendor's client, and knows for sure what became of it. That client says by itself neither
 * that it has failed, nor why, nor that nothing comes any more; so what it asks and the socket it uses pass through here.
 */
export function openWire({ config, hear, onOpen, onOdd }: WireParts): Wire {
  const { appId, appSecret, baseUrl } = config;
  const { promise: ended, resolve: end } = Promise.withResolvers<Ending>();
  let pingMs = 120_000;
  let socket: Socket | undefined;
  let open = false;
  let over = false;

  const httpInstance = {
    request: async (asked: Question) => {
      const told = await ask(asked, baseUrl);
      if ('why' in told) end(told);
      if ('why' in told || over) throw new Error('no directions');
      pingMs = told.data.ClientConfig.PingInterval * 1000;
      return told;
    },
  };
  const agent = watchedAgent(baseUrl, (made) => {
    socket = made.once('close', () => {
      end({ why: open ? 'cut' : 'no-handshake' });
      open = false;
    });
    if (over) made.destroy();
  });
  const dispatcher = new EventDispatcher({ logger: quietLogger });
  // Before the SDK flattens it: in what it makes of an event, the event says whom it is from and for.
  dispatcher.invoke = hear;
  const client = new WSClient({
    appId,
    appSecret,
    domain: baseUrl,
    // Of all that its clients can do, this one only asks one question.
    httpInstance: httpInstance as unknown as HttpInstance,
    agent,
    logger: {
      ...quietLogger,
      warn: ([, what]: Said) => whereSaid(/^no pong/, what, () => end({ why: 'silent' })),
      error: ([, what]: Said) => whereSaid(/^failed to (?:merge|handle)/, what, onOdd),
    },
    autoReconnect: false,
    handshakeTimeoutMs: HANDSHAKE_MS,
    wsConfig: { pingTimeout: PONG_SECONDS },
    onReady: () => {
      open = true;
      onOpen();
    },
    onError: () => end({ why: 'no-handshake' }),
  });
  // It resolves before anything is connected, and gives up on an app id of another form without a word.
  client.start({ eventDispatcher: dispatcher }).catch(() => end({ why: 'no-handshake' }));

  return {
    ended,
    isOpen: () => open,
    heard: () => socket?.bytesRead ?? 0,
    pingMs: () => pingMs,
    async hangUp() {
      over = true;
      const gone = open && socket && !socket.destroyed ? once(socket, 'close') : undefined;
      client.close({ force: !open });
      // Whoever hears no goodbye any more is not waited for.
      await Promise.race([gone, setTimeout(GOODBYE_MS, undefined, { ref: false })]);
      socket?.destroy();
      agent.destroy();
    },
  };
}

interface Question {
  readonly url: string;
  readonly data: object;
  readonly headers: Record<string, string>;
}

/** Asks where to connect. */
async function ask({ url, data, headers }: Question, baseUrl: string): Promise<z.infer<typeof directions> | Ending> {
  const signal = AbortSignal.timeout(REQUEST_MS);
  const limits = { signal, proxy: false, maxRedirects: 0, maxContentLength: 65_536, validateStatus: null } as const;
  try {
    const answer = await axios.post(url, data, { headers, ...limits });
    const read = directions.safeParse(answer.data);
    if (read.success && isSafe(read.data.data.URL, baseUrl)) return read.data;
    const refused = refusal.safeParse(answer.data);
    if (refused.success && refused.data.code !== 0) return { why: 'refused', code: refused.data.code };
    return { why: 'unreachable', what: `http ${answer.status}` };
  } catch (error) {
    const code = axios.isAxiosError(error) ? error.code : undefined;
    return { why: 'unreachable', what: signal.aborted ? 'no answer' : (code ?? 'network') };
  }
}

/** What comes over it is trusted, so it is never open to whoever listens, except on this machine. */
const isSafe = (url: string, baseUrl: string): boolean => url.startsWith('wss:') || baseUrl.startsWith('http:');

/** An agent that shows each socket it makes. */
function watchedAgent(baseUrl: string, watch: (socket: Socket) => void): HttpAgent {
  const agent = baseUrl.startsWith('https:') ? new HttpsAgent() : new HttpAgent();
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (...to) => {
    const made = connect(...to);
    if (made instanceof Socket) watch(made);
    return made;
  };
  return agent;
}

/** The vendor's client says where it is, and what it says. */
type Said = readonly unknown[];

/** Most of what the vendor's client says is passed over: a ticket may be in it. */
function whereSaid(pattern: RegExp, what: unknown, then: (what: string) => void): void {
  if (typeof what === 'string' && pattern.test(what)) then(what.slice(0, 300));
}
