import type { Fault } from '../emulator.ts';

const refused = (status: number, code: string, message: string): Fault => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8' },
  body: JSON.stringify({ code, details: {}, message, status: 'error' }),
});

/** How Zoho fails by itself. */
export const zohoFailures = {
  tooMany: refused(429, 'TOO_MANY_REQUESTS', 'You have exceeded the maximum number of requests'),
  internal: refused(500, 'INTERNAL_ERROR', 'Internal Server Error'),
  tokenEnded: refused(401, 'INVALID_TOKEN', 'invalid oauth token'),
  noScope: refused(401, 'OAUTH_SCOPE_MISMATCH', 'invalid oauth scope to access this URL'),
  /** Answers of the accounts server are of another shape, and this one is said with 200. */
  revoked: {
    kind: 'answer',
    status: 200,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify({ error: 'invalid_code' }),
  },
} satisfies Record<string, Fault>;
