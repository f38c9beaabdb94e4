import type { Fault } from '../emulator.ts';

const refused = (status: number, errorCode: string, message: string): Fault => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8' },
  body: JSON.stringify([{ message, errorCode }]),
});

/** How Salesforce fails by itself. None of these has a Retry-After [docs]. */
export const salesforceFailures = {
  requestLimit: refused(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
  /** Twenty-five requests run for longer than twenty seconds. */
  longRequests: refused(403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.'),
  queryTimeout: refused(400, 'QUERY_TIMEOUT', 'Your query request was running for too long.'),
  unavailable: refused(503, 'SERVER_UNAVAILABLE', 'We are currently down for maintenance.'),
  unexpected: refused(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred. Please include this ErrorId.'),
} satisfies Record<string, Fault>;
