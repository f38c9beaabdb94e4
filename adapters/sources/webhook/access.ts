import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PushedRequest } from '../../../src/ports/source.ts';

/** So many seconds the clock of whoever sends may be off, and a delivery may be under way. */
const tolerance = 300;

/** `v1=` and HMAC-SHA256 in hex of `v1:timestamp:body`, by the secret that both sides know. */
export const signatureOf = (secret: string, timestamp: string, body: Uint8Array): string =>
  `v1=${createHmac('sha256', secret).update(`v1:${timestamp}:`).update(body).digest('hex')}`;

/** The signature where it is one that we would have made, not long ago or ahead. */
export function signedBy(secret: string, { headers, body }: PushedRequest, now: Temporal.Instant): string | undefined {
  const timestamp = headers['x-qibu-timestamp'] ?? '';
  if (!/^\d{1,12}$/.test(timestamp) || secret === '') return undefined;
  const given = headers['x-qibu-signature'] ?? '';
  const due = signatureOf(secret, timestamp, body);
  if (given.length !== due.length || !timingSafeEqual(Buffer.from(given), Buffer.from(due))) return undefined;
  return Math.abs(now.epochMilliseconds / 1000 - Number(timestamp)) <= tolerance ? given : undefined;
}
