import type { ConversationsHistoryResponse } from '@slack/web-api';
import type { DeliveryError } from '../../../src/errors.ts';
import type { Log } from './errors.ts';
import type { Ask } from './limits.ts';

export type Earlier = NonNullable<ConversationsHistoryResponse['messages']>[number];

/** By so much the clocks of Slack and of the replica that noted when it began to post may be apart. */
const CLOCK_SKEW_MS = 900_000;
const HISTORY_PAGES = 5;

interface Search {
  readonly channel: string;
  readonly since: Temporal.Instant;
  readonly isIt: (message: Earlier) => boolean;
}

/** The message that an earlier try has left, if it did arrive. Where we may not look, nothing is found. */
export async function findEarlier(ask: Ask, log: Log, { channel, since, isIt }: Search): Promise<Earlier | undefined> {
  const oldest = String((since.epochMilliseconds - CLOCK_SKEW_MS) / 1000);
  let cursor = '';
  for (let page = 0; page < HISTORY_PAGES; page++) {
    const asked = { channel, oldest, inclusive: true, include_all_metadata: true, limit: 100, cursor };
    const history = await ask('conversations.history', (web) => web.conversations.history(asked)).catch(
      (error: DeliveryError) => {
        if (error.failure === 'transient' || error.failure === 'rate-limited') throw error;
        log({ level: 'warn', msg: 'an earlier try could not be looked for', error: error.message });
      },
    );
    const hit = history?.messages?.find(isIt);
    if (hit) return hit;
    cursor = history?.response_metadata?.next_cursor ?? '';
    if (cursor === '') return undefined;
  }
  return undefined;
}
