import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { Pushed, PushedRequest, Settings } from '../../../src/ports/source.ts';
import type { Answer } from '../http.ts';
import { exactJson } from '../json.ts';
import { channelLife } from './limits.ts';
import { checkedObject } from './query.ts';

/** Zoho signs nothing: it says back the word that we gave it, at most 50 characters, which only who knows the secret can tell. */
export const wordOf = ({ clientId = '', clientSecret = '' }: Settings): string =>
  createHmac('sha256', clientSecret).update(`notifications:${clientId}`).digest('base64url');

/** What is asked of Zoho, so that it tells `url` of every change in these modules; one channel each address has, asked anew. */
export const channelFor = (objects: readonly string[], url: string, settings: Settings, now: Temporal.Instant) => ({
  watch: [
    {
      channel_id: channelId(url),
      events: objects.map((object) => `${checkedObject(object)}.all`),
      notify_url: url,
      token: wordOf(settings),
      channel_expiry: now.add(channelLife).toString({ timeZone: 'UTC', smallestUnit: 'second' }),
    },
  ],
});

/** A number of fifteen digits: more would lose some on its way through programs that count in floating point. */
function channelId(url: string): string {
  const drawn = createHash('sha256').update(url).digest().readBigUInt64BE();
  return String(100_000_000_000_000n + (drawn % 900_000_000_000_000n));
}

const watched = z.object({
  watch: z
    .array(
      z.object({
        status: z.string(),
        code: z.string(),
        details: z.object({ events: z.array(z.object({ channel_expiry: z.string() })).min(1) }).optional(),
      }),
    )
    .min(1),
});

/** Until when it tells: what was asked for may be shortened without a word. Throws a `SourceError` where it does not listen. */
export function listensUntil(answer: Answer | undefined): Temporal.Instant {
  const read = watched.safeParse(answer?.json());
  const channels = read.data?.watch ?? [];
  const refused = channels.find(({ status }) => status !== 'success');
  if (refused) throw new SourceError('malformed', /^[A-Z_]{1,60}$/.test(refused.code) ? refused.code : 'watch');
  try {
    const ends = channels
      .flatMap(({ details }) => details?.events ?? [])
      .map((event) => Temporal.Instant.from(event.channel_expiry));
    return ends.reduce((one, other) => (Temporal.Instant.compare(one, other) < 0 ? one : other));
  } catch {
    throw new SourceError('malformed', 'channel_expiry');
  }
}

const notification = z.object({
  token: z.string(),
  module: z.string().optional(),
  ids: z.array(z.string().regex(/^\d{1,19}$/)).optional(),
});

/** Reads what was posted by whoever knows the word. Nothing numbers the deliveries: one that comes again is the same to the byte. */
export function read({ body }: PushedRequest, settings: Settings): Pushed | undefined {
  const told = notification.safeParse(json(body));
  if (!told.success || !settings.clientSecret) return undefined;
  const { token, module, ids = [] } = told.data;
  const [given, due] = [token, wordOf(settings)].map((word) => createHash('sha256').update(word).digest());
  if (!given || !due || !timingSafeEqual(given, due)) return undefined;
  return {
    key: createHash('sha256').update(body).digest('hex'),
    touched: module === undefined ? [] : ids.map((id) => ({ object: module, id })),
  };
}

function json(body: Uint8Array): unknown {
  try {
    return exactJson(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
