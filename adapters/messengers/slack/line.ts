import { once } from 'node:events';
import { WebClient } from '@slack/web-api';
import { DeliveryError } from '../../../src/errors.ts';
import type { Line, LineTrouble } from '../../../src/ports/messenger.ts';
import { isThisMachine, type SlackConfig } from './config.ts';
import { deliveryError, type Log } from './errors.ts';
import type { Take } from './intake.ts';
import { clientOptions, type Timer } from './limits.ts';
import { openSocket, type Socket } from './socket.ts';

export interface LineParts {
  readonly clock: () => Temporal.Instant;
  readonly log: Log;
  readonly timer: Timer;
  /** From 0 to 1: keeps replicas that lost their connections together from coming back together. */
  readonly chance: () => number;
  readonly take: Take;
}

/** A connection that ends sooner than this has not been one: the next is not opened at once. */
const LASTING_MS = 30_000;
const SHORTEST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** For so long a lost connection is nobody's trouble: Slack delivers again what it could not deliver. */
const GRACE_MS = 15_000;

/** Why there is no connection. `since`: absent where there never was one. */
interface Down {
  readonly failure: DeliveryError | undefined;
  readonly since?: { readonly at: Temporal.Instant; readonly timer: number };
}

/** Socket Mode: keeps one connection to Slack, and a second one beside it while Slack has the first replaced. */
export function line(appToken: string, config: SlackConfig, parts: LineParts): Line {
  const { clock, log, timer, chance } = parts;
  const client = new WebClient(appToken, clientOptions(config, parts));
  const closing = new AbortController();
  const closed = once(closing.signal, 'abort');
  const sockets = new Set<Socket>();
  const underWay = new Set<Promise<unknown>>();
  let down: Down | undefined = { failure: undefined };
  const kept = keep();

  /** Remembers what is under way: it goes on when its connection is lost. */
  function take(...what: Parameters<Take>): ReturnType<Take> {
    const taken = parts.take(...what).finally(() => underWay.delete(taken));
    underWay.add(taken);
    return taken;
  }

  /** Connects again and again until the line is closed. */
  async function keep(): Promise<void> {
    let short = 0;
    let asked = 0;
    while (!closing.signal.aborted) {
      if (short > 0) await pause(Math.max(pauseMs(short, chance()), asked));
      const begun = timer.now();
      asked = 0;
      try {
        await Promise.race([connection(), closed]);
      } catch (error) {
        const failure = deliveryError(error);
        asked = failure.retryAfterMs ?? 0;
        lost(failure);
      }
      short = timer.now() - begun < LASTING_MS ? short + 1 : 0;
    }
  }

  /** Opens a connection in the place of the last one. Returns when another is needed. */
  async function connection(): Promise<void> {
    if (closing.signal.aborted) return;
    const { url = '' } = await client.apps.connections.open();
    const socket = await openSocket(secure(url), { take, timer, log, closing: closing.signal });
    const replaced = [...sockets];
    sockets.add(socket);
    socket.over.then((reason) => over(socket, reason));
    down = undefined;
    log({ level: 'info', msg: 'connected to Slack' });
    for (const old of replaced) void old.hangUp({ unheard: false });
    const reason = await Promise.race([socket.leaving, socket.over]);
    if (reason !== 'link_disabled') return;
    sockets.delete(socket);
    void socket.hangUp({ unheard: true });
    throw new DeliveryError('credentials', reason);
  }

  function over(socket: Socket, reason: string): void {
    if (sockets.delete(socket) && sockets.size === 0) lost(new DeliveryError('transient', reason));
  }

  /** While a connection stands, it is no loss when there is none beside it. */
  function lost(failure: DeliveryError): void {
    if (closing.signal.aborted) return;
    if (sockets.size === 0) down = { ...(down ?? { since: { at: clock(), timer: timer.now() } }), failure };
    const { why, said } = troubleOf(failure);
    log({ level: 'warn', msg: 'no connection to Slack', because: why, said });
  }

  async function pause(ms: number): Promise<void> {
    await timer.sleep(ms, closing.signal).catch(() => {});
  }

  return {
    platform: 'slack',
    trouble() {
      if (!down) return undefined;
      const { failure, since } = down;
      if (!failure) return { platform: 'slack', why: 'opening' };
      if (!since) return troubleOf(failure);
      if (failure.failure !== 'credentials' && timer.now() - since.timer < GRACE_MS) return undefined;
      return { ...troubleOf(failure), since: since.at };
    },
    async close() {
      closing.abort();
      await kept;
      await Promise.all([...sockets].map((socket) => socket.hangUp({ unheard: true })));
      await Promise.all(underWay);
    },
  };
}

/** Doubles with every attempt in a row that came to nothing, up to a minute; between half of that and all of it. */
const pauseMs = (attempts: number, chance: number): number =>
  Math.min(SHORTEST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS) * (0.5 + chance / 2);

/** The address carries a ticket, so nobody on the way may read it. Throws a `DeliveryError`, which does not show it. */
function secure(url: string): string {
  const { protocol, hostname } = URL.parse(url) ?? {};
  if (protocol === 'wss:' || (protocol === 'ws:' && isThisMachine(hostname ?? ''))) return url;
  throw new DeliveryError('content', 'untrusted_url');
}

/** What somebody can do about it decides what it is called. */
function troubleOf({ failure, message }: DeliveryError): LineTrouble {
  const said = message.replace(/^.*: /, '');
  const why = kinds[said] ?? (failure === 'credentials' ? 'credentials' : 'lost');
  return { platform: 'slack', why, said };
}

const kinds: Readonly<Record<string, LineTrouble['why']>> = {
  link_disabled: 'not-offered',
  too_many_websockets: 'full',
};
