import { WebSocket } from 'ws';
import { z } from 'zod';
import { DeliveryError } from '../../../src/errors.ts';
import type { Log } from './errors.ts';
import { asPayload, LARGEST_BYTES, type Take } from './intake.ts';
import type { Timer } from './limits.ts';

/** From dialling to the greeting. */
const OPENING_MS = 15_000;
const PING_EVERY_MS = 5000;
/** Slack answers each ping at once and pings by itself: after so long without a sign the connection is dead. */
const SILENCE_MS = 30_000;
const GOODBYE_MS = 2000;

export interface SocketParts {
  readonly take: Take;
  readonly timer: Timer;
  readonly log: Log;
  /** Ends what is not greeted by then. */
  readonly closing: AbortSignal;
}

/** One connection that has been greeted. */
export interface Socket {
  /** Settles with Slack's reason when it wants another connection in the place of this one; perhaps never. */
  readonly leaving: Promise<string>;
  /** Settles with the reason when the connection is over, whoever ended it. */
  readonly over: Promise<string>;
  /**
   * Finishes what is under way and hangs up. What comes in the meantime is finished as well, or it is left `unheard`, and
   * Slack delivers it over another connection.
   */
  hangUp(what: { readonly unheard: boolean }): Promise<void>;
}

const told = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }),
  z.object({
    type: z.literal('disconnect'),
    reason: z
      .string()
      .regex(/^[a-z_]{1,50}$/)
      .catch('unsaid'),
  }),
  z.object({
    type: z.enum(['events_api', 'slash_commands', 'interactive']),
    envelope_id: z.string(),
    payload: z.unknown(),
    accepts_response_payload: z.boolean().default(false),
    retry_attempt: z.number().nullish(),
    retry_reason: z.string().nullish(),
  }),
]);
type Envelope = Extract<z.infer<typeof told>, { readonly envelope_id: string }>;

/**
 * Opens one connection at an address that Slack gave out. Resolves when Slack has greeted it, and throws a
 * `DeliveryError` where that does not happen in time.
 *
 * The vendor's own client hangs up as soon as it is told that its connection is about to end, so that what is being
 * answered gets lost and nothing is heard until the next one stands; ours stays until it is replaced.
 */
export async function openSocket(url: string, { take, timer, log, closing }: SocketParts): Promise<Socket> {
  const ws = new WebSocket(url, { maxPayload: LARGEST_BYTES, perMessageDeflate: false });
  const greeted = Promise.withResolvers<void>();
  const leaving = Promise.withResolvers<string>();
  const over = Promise.withResolvers<string>();
  const ended = new AbortController();
  const underWay = new Set<Promise<void>>();
  let isGreeted = false;
  let unheard = false;
  const dialledAt = timer.now();
  let heardAt = dialledAt;

  ws.on('ping', heard).on('pong', heard).on('message', message).on('error', failed);
  ws.once('close', (code) => end(`closed_${code}`));
  void watch();
  const giveUp = () => end('given_up');
  closing.addEventListener('abort', giveUp);
  if (closing.aborted) giveUp();
  await greeted.promise.finally(() => closing.removeEventListener('abort', giveUp));
  return { leaving: leaving.promise, over: over.promise, hangUp };

  function heard(): void {
    heardAt = timer.now();
  }

  function end(reason: string): void {
    ended.abort();
    ws.terminate();
    over.resolve(reason);
    greeted.reject(new DeliveryError('transient', reason));
  }

  function failed(error: Error): void {
    const status = /^Unexpected server response: (\d{3})$/.exec(error.message)?.[1];
    end(status ? `http_${status}` : 'code' in error ? String(error.code).toLowerCase() : 'network');
  }

  /** Ends a connection that is not greeted in time, or that has fallen silent. */
  async function watch(): Promise<void> {
    while (await slept(PING_EVERY_MS)) {
      if (!isGreeted && timer.now() - dialledAt >= OPENING_MS) end('not_greeted');
      else if (timer.now() - heardAt >= SILENCE_MS) end('silent');
      else if (ws.readyState === WebSocket.OPEN) ws.ping();
    }
  }

  /** Whether it has not ended meanwhile. */
  async function slept(ms: number): Promise<boolean> {
    await timer.sleep(ms, ended.signal).catch(() => {});
    return !ended.signal.aborted;
  }

  function message(data: WebSocket.RawData): void {
    heard();
    const read = told.safeParse(parsed(String(data)));
    if (!read.success) return;
    if (read.data.type === 'hello') welcomed();
    else if (read.data.type === 'disconnect') dismissed(read.data.reason);
    else if (!unheard) begin(read.data);
  }

  function welcomed(): void {
    isGreeted = true;
    greeted.resolve();
  }

  /** Before the greeting it means that there is to be no connection at all. */
  function dismissed(reason: string): void {
    if (isGreeted) leaving.resolve(reason);
    else end(reason);
  }

  function begin(envelope: Envelope): void {
    const answered = answer(envelope).finally(() => underWay.delete(answered));
    underWay.add(answered);
  }

  /** Acknowledges what was taken; what is not acknowledged Slack delivers again. */
  async function answer(envelope: Envelope): Promise<void> {
    const payload = asPayload(envelope.payload);
    const tries = { before: envelope.retry_attempt ?? 0, reason: envelope.retry_reason ?? '' };
    const outcome = payload ? await take(payload, tries) : ({ kind: 'malformed' } as const);
    if (outcome.kind === 'malformed') log({ level: 'warn', msg: 'an envelope of Slack was not understood' });
    if (outcome.kind !== 'taken') return;
    const shown = envelope.accepts_response_payload ? asAnswer(outcome.answer) : undefined;
    if (ws.readyState === WebSocket.OPEN) {
      ws.send(JSON.stringify({ envelope_id: envelope.envelope_id, ...(shown ? { payload: shown } : {}) }));
    } else {
      log({ level: 'warn', msg: 'a connection to Slack was over before its answer: it comes again' });
    }
  }

  async function hangUp(what: { readonly unheard: boolean }): Promise<void> {
    unheard ||= what.unheard;
    while (underWay.size > 0 && !ended.signal.aborted) await Promise.all(underWay);
    ws.close(1000);
    await Promise.race([over.promise, slept(GOODBYE_MS)]);
    end('hung_up');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const asAnswer = (answer: unknown): object | undefined =>
  typeof answer === 'string' ? { text: answer } : ((answer as object | undefined) ?? undefined);
