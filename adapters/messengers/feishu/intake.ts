import { ZodError } from 'zod';
import type { Receive } from '../../../src/ports/messenger.ts';
import { type Conversation, NOTHING } from './conversation.ts';
import type { Envelope } from './envelope.ts';
import { type Log, reasonOf } from './errors.ts';
import { read, type Surroundings } from './inbound.ts';
import type { Json } from './render.ts';

/** What became of an envelope, whichever way it came. */
export type Outcome =
  /** Committed, or none of our business; `answer` is what Feishu shows at once. */
  | { readonly kind: 'taken'; readonly answer: Json }
  /** It claims to be what we serve, and is not: another delivery would fare no better. */
  | { readonly kind: 'malformed' }
  /** Nothing was recorded, and another delivery may fare better. */
  | { readonly kind: 'failed' };

/** Never throws. */
export type Take = (envelope: Envelope) => Promise<Outcome>;

interface Parts {
  readonly around: Surroundings;
  readonly conversation: Conversation;
  readonly receive: Receive;
  readonly log: Log;
}

/** The one way in, for what comes over HTTP and over a connection of ours alike. */
export function intake({ around, conversation, receive, log }: Parts): Take {
  return async (envelope) => {
    try {
      const arrival = await read(envelope, around);
      const answer = arrival ? conversation.answer(arrival, await receive(arrival.inbound)) : NOTHING;
      return { kind: 'taken', answer };
    } catch (error) {
      if (error instanceof ZodError) return { kind: 'malformed' };
      // Feishu delivers events again; whoever pressed a button is told by their client that it did not work.
      log({ level: 'error', msg: 'feishu: nothing was recorded', error: reasonOf(error) });
      return { kind: 'failed' };
    }
  };
}
