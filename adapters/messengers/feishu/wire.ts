import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Socket } from 'node:net';
import { EventDispatcher, type HttpInstance, WSClient } from '@larksuiteoapi/node-sdk';
import axios from 'axios';
import { z } from 'zod';
import type { FeishuConfig } from './config.ts';
import { quietLogger } from './send.ts';

/** Why a connection is no more, or never was. */
export type Ending =
  /** `code` is Feishu's, for why it does not say where to connect. */
  | { readonly why: 'refused'; readonly code: number }
  /** Nobody could be asked where to connect; `what` is the code of a dead network, or what was odd about the answer. */
  | { readonly why: 'unreachable'; readonly what: string }
  | { readonly why: 'no-handshake' | 'cut' };

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
    request: async ({ url, data, headers }: { url: string; data: object; headers: Record<string, string> }) => {
      const signal = AbortSignal.timeout(REQUEST_MS);
      const settings = { headers, signal, proxy: false, maxRedirects: 0, validateStatus: () => true } as const;
      const answer = await axios.post(url, data, settings).catch((error: unknown) => {
        end({ why: 'unreachable', what: axios.isAxiosError(error) ? (error.code ?? 'network') : 'network' });
        throw new Error('unreachable');
      });
      const read = directions.safeParse(answer.data);
      if (read.success && isSafe(read.data.data.URL, baseUrl) && !over) {
        pingMs = read.data.data.ClientConfig.PingInterval * 1000;
        return read.data;
      }
      const refused = refusal.safeParse(answer.data);
      if (refused.success && refused.data.code !== 0) end({ why: 'refused', code: refused.data.code });
      else end({ why: 'unreachable', what: `http ${answer.status}` });
      throw new Error('no directions');
    },
  };

  const agent = baseUrl.startsWith('https:') ? new HttpsAgent() : new HttpAgent();
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (...to) => {
    const made = connect(...to);
    if (made instanceof Socket) {
      socket = made;
      made.once('close', () => {
        end({ why: open ? 'cut' : 'no-handshake' });
        open = false;
      });
      if (over) made.destroy();
    }
    return made;
  };

  const dispatcher = new EventDispatcher({ logger: quietLogger });
  // Before the SDK flattens it: in what it makes of an event, the event says whom it is from and for.
  dispatcher.invoke = hear;
  const client = new WSClient({
    appId,
    appSecret,
    domain: baseUrl,
    httpInstance: httpInstance as unknown as HttpInstance,
    agent,
    logger: { ...quietLogger, error: ([, what]: readonly unknown[]) => lost(what, onOdd) },
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
      const gone = new Promise<void>((resolve) => {
        if (!open || !socket || socket.destroyed) resolve();
        else socket.once('close', () => resolve());
      });
      client.close({ force: !open });
      const { promise: patience, resolve: lose } = Promise.withResolvers<void>();
      const timer = setTimeout(lose, GOODBYE_MS);
      await Promise.race([gone, patience]);
      clearTimeout(timer);
      socket?.destroy();
      agent.destroy();
    },
  };
}

/** What comes over it is trusted, so it is never open to whoever listens, except on this machine. */
const isSafe = (url: string, baseUrl: string): boolean => url.startsWith('wss:') || baseUrl.startsWith('http:');

/** Of what the vendor's client has to say, only that it has lost something that came; the rest may hold a ticket. */
function lost(what: unknown, tell: (what: string) => void): void {
  if (typeof what === 'string' && /^failed to (?:merge|handle)/.test(what)) tell(what.slice(0, 300));
}
