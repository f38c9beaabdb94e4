import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Pushed, PushedRequest, Settings } from '../../../src/ports/source.ts';
import { limits } from './limits.ts';
import { isId, objectOf } from './query.ts';

/** Of a record that is gone, the guide promises only its id; without its form nobody knows what it was. */
const told = z.object({
  op: z.enum(['data_create', 'data_update', 'data_remove', 'data_recover']),
  data: z.object({ _id: z.string().refine(isId), appId: z.string().refine(isId), entryId: z.string().refine(isId) }),
});

/**
 * Reads what a form pushes. Whatever else is signed is from there and says nothing of records: a test of the connection, a form
 * that was changed.
 */
export function read(request: PushedRequest, { pushSecret = '' }: Settings, now: Temporal.Instant): Pushed | undefined {
  const signature = signatureIn(request, pushSecret, now);
  if (signature === undefined) return undefined;
  const key = request.headers['x-jdy-deliverid'] || signature;
  const { success, data: push } = told.safeParse(parsed(request.body));
  if (!success) return { key, touched: [] };
  const { _id, appId, entryId } = push.data;
  return { key, touched: [{ object: objectOf({ app_id: appId, entry_id: entryId }), id: _id }] };
}

/** The signature, where it is the one that is due and not old. SHA-1 in hex of `nonce:body:secret:timestamp`. */
function signatureIn(
  { headers, query, body }: PushedRequest,
  secret: string,
  now: Temporal.Instant,
): string | undefined {
  const { nonce = '', timestamp = '' } = query;
  if (secret === '' || nonce === '' || !/^\d{1,12}$/.test(timestamp)) return undefined;
  const given = headers['x-jdy-signature'] ?? '';
  const hash = createHash('sha1').update(`${nonce}:`).update(body).update(`:${secret}:${timestamp}`);
  const due = hash.digest('hex');
  if (given.length !== due.length || !timingSafeEqual(Buffer.from(given), Buffer.from(due))) return undefined;
  return Math.abs(now.epochMilliseconds / 1000 - Number(timestamp)) <= limits.pushAge ? given : undefined;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
