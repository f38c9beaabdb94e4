import type { App, Receiver } from '@slack/bolt';
import { isTooDeep } from '../payload.ts';
import { type Log, nameOf } from './errors.ts';
import { readDelivery } from './payloads.ts';

/** Slack sends far less at a time. */
export const LARGEST_BYTES = 1_000_000;

/** Something that Slack sent, proved to be from Slack and as yet unread. */
export type Payload = Readonly<Record<string, unknown>>;

/** How often Slack has tried before, and why it tries again. Nothing is decided by it: what was seen is known by its keys. */
export interface Tries {
  readonly before: number;
  readonly reason: string;
}

/** What became of a payload, whichever way it came. */
export type Outcome =
  /** Committed, or none of our business. `answer` is what to show at once; undefined for nothing. */
  | { readonly kind: 'taken'; readonly answer: unknown }
  /** It claims to be what we serve, and is not: another delivery would fare no better. */
  | { readonly kind: 'malformed' }
  /** Nothing was recorded, and another delivery may fare better. */
  | { readonly kind: 'failed' };

/** Never throws. */
export type Take = (payload: Payload, tries: Tries) => Promise<Outcome>;

export interface Intake {
  /** What a Bolt app listens to. */
  readonly receiver: Receiver;
  readonly take: Take;
}

/**
 * The one way in, for what comes over HTTP and over a line alike. The outcome is known when all listeners are through:
 * Bolt acknowledges an event before its listener runs, so its acknowledgement is only kept, and what a listener throws
 * makes Slack deliver again.
 */
export function intake(log: Log): Intake {
  let app: App | undefined;
  const receiver: Receiver = {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => {},
    stop: async () => {},
  };

  async function take(payload: Payload, tries: Tries): Promise<Outcome> {
    const delivery = readDelivery(payload);
    if (delivery === 'unknown') return { kind: 'taken', answer: undefined };
    if (delivery === 'malformed') return { kind: 'malformed' };
    if (app === undefined) return { kind: 'failed' };
    let acknowledged: { readonly body: unknown } | undefined;
    try {
      await app.processEvent({
        body: delivery.body,
        ack: async (body: unknown) => {
          acknowledged = { body };
        },
        retryNum: tries.before,
        retryReason: tries.reason,
        customProperties: { delivery },
      });
    } catch (error) {
      log({ level: 'error', msg: 'a delivery was not taken', kind: delivery.kind, error: nameOf(error) });
      return { kind: 'failed' };
    }
    return acknowledged ? { kind: 'taken', answer: acknowledged.body || undefined } : { kind: 'failed' };
  }

  return { receiver, take };
}

/** What was sent, as an object that somebody may walk; undefined for anything else. */
export function asPayload(value: unknown): Payload | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isTooDeep(value)) return undefined;
  return value as Payload;
}
