import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { NewId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { Limits } from '../options.ts';
import { Connection } from './connection.ts';

/** The long connections that a service opens, and what can go wrong with them. */
export interface LineControl {
  /** How many are open. */
  readonly open: number;
  /** How many handshakes have succeeded so far. */
  readonly opened: number;
  /** Cuts all of them without a word. */
  drop(): void;
  /** All stay open, and nothing passes any more in either direction. */
  freeze(): void;
  /** Whatever is sent over them, and over all to come, arrives so much later. */
  slow(ms: number): void;
  /** The next `times` handshakes are refused, or never answered. */
  block(how: 'refuse' | 'hang', times?: number): void;
}

/** At most so many at once, of one app. */
const mostConnections = 50;
const service = 33_554_678;

/** Codes in the headers of a handshake that is refused. Source: WSClient of the vendor's SDKs. */
const authFailed = 514;
const tooManyConnections = 1_000_040_350;

/** Connections are made with a ticket that serves once. */
export class Lines implements LineControl {
  readonly #newId: NewId;
  readonly #limits: Limits;
  readonly #handshake = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  readonly #tickets = new Set<string>();
  readonly #hanging = new Set<Duplex>();
  readonly #blocked: ('refuse' | 'hang')[] = [];
  #opened = 0;
  #delayMs = 0;

  constructor(newId: NewId, limits: Limits) {
    this.#newId = newId;
    this.#limits = limits;
  }

  get open(): number {
    return this.#connections.size;
  }

  get opened(): number {
    return this.#opened;
  }

  get all(): readonly Connection[] {
    return [...this.#connections];
  }

  /** Where to connect, for somebody who has shown the secret of the app, and how to behave. */
  invite(host: string): Json {
    const ticket = this.#newId('');
    this.#tickets.add(ticket);
    const query = new URLSearchParams({
      fpid: '493',
      device_id: this.#newId(''),
      service_id: String(service),
      ticket,
    });
    return { URL: `ws://${host}/ws/v2?${query}`, ClientConfig: this.#clientConfig() };
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    const blocked = this.#blocked.shift();
    if (blocked === 'hang') {
      this.#hanging.add(socket.on('error', () => {}).on('close', () => this.#hanging.delete(socket)));
    } else if (blocked === 'refuse' || !this.#tickets.delete(ticket)) {
      refuse(socket, authFailed);
    } else if (this.#connections.size >= mostConnections) {
      refuse(socket, authFailed, tooManyConnections);
    } else {
      this.#handshake.handleUpgrade(request, socket, head, (open) => {
        const { frameBytes } = this.#limits;
        const connection = new Connection({ socket: open, service, clientConfig: this.#clientConfig(), frameBytes });
        connection.slow(this.#delayMs);
        this.#connections.add(connection);
        this.#opened += 1;
        open.on('close', () => this.#connections.delete(connection));
      });
    }
  }

  drop(): void {
    for (const connection of this.#connections) connection.drop();
  }

  freeze(): void {
    for (const connection of this.#connections) connection.freeze();
  }

  slow(ms: number): void {
    this.#delayMs = ms;
    for (const connection of this.#connections) connection.slow(ms);
  }

  block(how: 'refuse' | 'hang', times = 1): void {
    this.#blocked.push(...Array<typeof how>(times).fill(how));
  }

  close(): void {
    this.drop();
    for (const socket of this.#hanging) socket.destroy();
  }

  /** In seconds; the client is to try again for ever. */
  #clientConfig(): Json {
    return { ReconnectCount: -1, ReconnectInterval: 120, ReconnectNonce: 30, PingInterval: this.#limits.pingSeconds };
  }
}

function refuse(socket: Duplex, status: number, reason?: number): void {
  const headers = [`handshake-status: ${status}`, ...(reason ? [`handshake-autherrcode: ${reason}`] : [])];
  socket.end(`HTTP/1.1 400 Bad Request\r\n${headers.join('\r\n')}\r\nconnection: close\r\n\r\n`);
}
