import type { WebSocket } from 'ws';
import { asText, isObject, type Json, type JsonObject, parseJson } from '../json.ts';

/** Why Slack ends a connection: https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
export type Reason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** What came back for an envelope: what the service answered with, or why there was nothing. */
export type Receipt = { readonly payload: JsonObject | undefined } | { readonly missing: 'timeout' | 'closed' };

/** One WebSocket of the service: envelopes go out, acknowledgements come back. */
export class Connection {
  /** It was told to go or is frozen, so nothing new comes this way as long as there is another. */
  leaving = false;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, (receipt: Receipt) => void>();

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#acknowledged(parseJson(String(data))));
    socket.on('close', () => {
      for (const settle of this.#waiting.values()) settle({ missing: 'closed' });
    });
    socket.on('error', () => socket.terminate());
  }

  say(message: JsonObject): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** Sends an envelope, and waits for its acknowledgement for so many milliseconds. */
  send(id: string, envelope: JsonObject, limitMs: number): Promise<Receipt> {
    const { promise, resolve } = Promise.withResolvers<Receipt>();
    const timer = setTimeout(() => resolve({ missing: 'timeout' }), limitMs);
    this.#waiting.set(id, resolve);
    this.say({ ...envelope, envelope_id: id });
    return promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(id);
    });
  }

  ping(): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
  }

  /** Says that it ends; cuts it after so many milliseconds unless the service has left by then. */
  dismiss(reason: Reason, host: string, cutAfterMs: number): void {
    this.leaving = true;
    this.say({ type: 'disconnect', reason, debug_info: { host } });
    const timer = setTimeout(() => this.cut(), cutAfterMs).unref();
    this.#socket.once('close', () => clearTimeout(timer));
  }

  /** From now on nothing that the service says is heard, and nothing is answered: not even a ping. */
  freeze(): void {
    this.leaving = true;
    this.#socket.pause();
  }

  cut(): void {
    this.#socket.terminate();
  }

  /** An acknowledgement of what nobody waits for any more changes nothing. */
  #acknowledged(said: Json | undefined): void {
    if (!isObject(said)) return;
    const { envelope_id, payload } = said;
    this.#waiting.get(asText(envelope_id))?.({ payload: isObject(payload) ? payload : undefined });
  }
}
