import type { WebSocket } from 'ws';
import { isJson, type Json, parseJson } from '../json.ts';
import { decodeFrame, encodeFrame, type Frame } from './frame.ts';

interface ConnectionParts {
  readonly socket: WebSocket;
  /** The `service_id` of its URL. */
  readonly service: number;
  /** What every pong tells the client. */
  readonly clientConfig: Json;
  /** Bytes of an event in one frame. */
  readonly frameBytes: number;
}

/** What the client answered to an event: `{ code, headers, data }`. */
export type Ack = Json;

/** One long connection, as the vendor's side sees it. */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #waiting = new Map<string, (ack: Ack | undefined) => void>();
  #delayMs = 0;
  #frozen = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    parts.socket.on('message', (data: Buffer) => this.#hear(data));
    // A client may vanish at any moment; that it did is told by `close`.
    parts.socket.on('error', () => {});
    parts.socket.on('close', () => {
      for (const answer of this.#waiting.values()) answer(undefined);
    });
  }

  /** Sends an event in as many frames as it takes. Undefined: no answer in time. */
  async deliver(event: Buffer, ids: { message: string; trace: string }, limitMs: number): Promise<Ack | undefined> {
    const { service, frameBytes } = this.#parts;
    const sum = Math.max(1, Math.ceil(event.length / frameBytes));
    const { promise, resolve } = Promise.withResolvers<Ack | undefined>();
    this.#waiting.set(ids.message, resolve);
    for (let seq = 0; seq < sum; seq += 1) {
      const headers = {
        type: 'event',
        message_id: ids.message,
        sum: String(sum),
        seq: String(seq),
        trace_id: ids.trace,
      };
      const payload = event.subarray(seq * frameBytes, (seq + 1) * frameBytes);
      this.#send({ service, method: 'data', headers, payload });
    }
    const timer = setTimeout(resolve, limitMs, undefined);
    return promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(ids.message);
    });
  }

  /** Cuts it without a word. */
  drop(): void {
    this.#parts.socket.terminate();
  }

  /** It stays open, and nothing passes any more in either direction. */
  freeze(): void {
    this.#frozen = true;
  }

  /** What is sent from now on arrives so much later. */
  slow(ms: number): void {
    this.#delayMs = ms;
  }

  #hear(data: Buffer): void {
    if (this.#frozen) return;
    const { method, headers, payload, service } = decodeFrame(data);
    if (service !== this.#parts.service) return;
    if (method === 'control' && headers.type === 'ping') {
      const pong = Buffer.from(JSON.stringify(this.#parts.clientConfig));
      this.#send({ service, method: 'control', headers: { type: 'pong' }, payload: pong });
    }
    const ack = parseJson(Buffer.from(payload).toString('utf8'));
    if (method === 'data' && isJson(ack)) this.#waiting.get(headers.message_id ?? '')?.(ack);
  }

  #send(frame: Frame): void {
    if (this.#frozen) return;
    const send = () => this.#parts.socket.send(encodeFrame(frame), () => {});
    if (this.#delayMs === 0) send();
    else setTimeout(send, this.#delayMs).unref();
  }
}
