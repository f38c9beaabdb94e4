import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Fault } from '../../emulator.ts';
import type { Ids } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { limits } from '../limits.ts';
import { Connection, type Reason, type Receipt } from './connection.ts';

/** The connections of Socket Mode, as an operator of Slack would see and disturb them. */
export interface SlackSockets {
  /** How many stand. As long as one does, nothing is posted to the service. */
  readonly open: number;
  /** Tells every connection that it ends, and why. Slack itself cuts it a little later. */
  disconnect(reason: Reason): void;
  /** Every connection stays open and falls silent in both directions; what is sent over it is lost. */
  freeze(): void;
  /** Every connection is cut without a word. */
  cut(): void;
}

export interface SocketsOptions {
  readonly appId: string;
  readonly ids: Ids;
  readonly clock: () => Temporal.Instant;
  /** Address of the emulator, without a path: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Between two pings, in milliseconds. */
  readonly pingMs: number;
}

const host = 'applink-emulated-1';

/** Hands out addresses, takes connections there, and sends each envelope over any one of them. */
export class Sockets implements SlackSockets {
  readonly #options: SocketsOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #connections = new Set<Connection>();
  readonly #pinging: NodeJS.Timeout;
  #turn = 0;

  constructor(options: SocketsOptions) {
    this.#options = options;
    this.#pinging = setInterval(() => {
      for (const connection of this.#connections) connection.ping();
    }, options.pingMs).unref();
  }

  get open(): number {
    return this.#connections.size;
  }

  /** An address that serves once. */
  invite(): string {
    const { ids, url, appId } = this.#options;
    const ticket = ids.next('ticket-');
    this.#tickets.add(ticket);
    return `${url.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${appId}`;
  }

  /** Takes a connection, unless a fault waits for it. Gives the HTTP status it was answered with. */
  take(request: IncomingMessage, stream: Duplex, head: Buffer, fault: Fault | undefined): number {
    const { searchParams, pathname } = new URL(request.url ?? '/', 'http://localhost');
    const invited = pathname === '/link/' && this.#tickets.delete(searchParams.get('ticket') ?? '');
    const status = fault?.kind === 'answer' ? fault.status : invited ? 101 : 403;
    if (status !== 101) {
      stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
      return status;
    }
    const lifeMs = searchParams.get('debug_reconnects') === 'true' ? limits.debugLifeMs : limits.socketLifeMs;
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#welcome(socket, lifeMs, fault));
    return status;
  }

  /** Sends an envelope over whichever connection has its turn; undefined where there is none. */
  deliver(envelope: JsonObject, limitMs: number): Promise<Receipt> | undefined {
    const all = [...this.#connections];
    const staying = all.filter(({ leaving }) => !leaving);
    const eligible = staying.length > 0 ? staying : all;
    this.#turn += 1;
    return eligible[this.#turn % eligible.length]?.send(this.#options.ids.next('envelope-'), envelope, limitMs);
  }

  disconnect(reason: Reason): void {
    const atOnce = reason === 'link_disabled' || reason === 'too_many_websockets';
    for (const connection of this.#connections) connection.dismiss(reason, host, atOnce ? 0 : limits.dismissedMs);
  }

  freeze(): void {
    for (const connection of this.#connections) connection.freeze();
  }

  cut(): void {
    for (const connection of this.#connections) connection.cut();
  }

  close(): void {
    clearInterval(this.#pinging);
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #welcome(socket: WebSocket, lifeMs: number, fault: Fault | undefined): void {
    const connection = new Connection(socket);
    if (fault?.kind === 'drop') {
      connection.cut();
      return;
    }
    const greeting = setTimeout(() => this.#greet(connection, lifeMs), fault?.kind === 'slow' ? fault.ms : 0);
    const ending = setTimeout(() => connection.dismiss('warning', host, limits.dismissedMs), lifeMs).unref();
    socket.once('close', () => {
      clearTimeout(greeting);
      clearTimeout(ending);
      this.#connections.delete(connection);
    });
  }

  #greet(connection: Connection, lifeMs: number): void {
    if (this.open >= limits.sockets) {
      connection.dismiss('too_many_websockets', host, 0);
      return;
    }
    this.#connections.add(connection);
    connection.say({
      type: 'hello',
      connection_info: { app_id: this.#options.appId },
      num_connections: this.open,
      debug_info: {
        host,
        started: this.#options.clock().toString(),
        build_number: 1,
        approximate_connection_time: lifeMs / 1000,
      },
    });
  }
}
