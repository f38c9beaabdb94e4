import { createHmac } from 'node:crypto';

/**
 * Slack's request signature, version 0: https://docs.slack.dev/authentication/verifying-requests-from-slack
 * `timestamp` is in seconds since 1970, `body` exactly what is sent.
 */
export function sign(secret: string, timestamp: number, body: string | Uint8Array): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
}

export function signedHeaders(
  secret: string,
  at: Temporal.Instant,
  body: string | Uint8Array,
): Readonly<Record<string, string>> {
  const timestamp = Math.floor(at.epochMilliseconds / 1000);
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': sign(secret, timestamp, body) };
}
