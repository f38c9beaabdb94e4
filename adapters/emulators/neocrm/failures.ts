import type { Fault } from '../emulator.ts';
import { Refusal, refusals, refused } from './refusal.ts';

const answer = (refusal: Refusal): Fault => {
  const { status, body } = refused(refusal);
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { kind: 'answer', status, headers, body: JSON.stringify(body) };
};

const { code, message } = refusals.badToken();

/** What goes wrong in the vendor's own words, ready for `fail`. */
export const failures = {
  tokenExpired: answer(refusals.badToken()),
  /** The same as if all were well. */
  tokenExpiredInside: answer(new Refusal(code, message)),
  tooFast: answer(refusals.tooFast()),
  /** What stands before the vendor counts too, and does not say how long to wait. */
  tooMany: {
    kind: 'answer',
    status: 429,
    headers: { 'content-type': 'text/html' },
    body: '<html>Too Many Requests</html>',
  },
  systemBusy: answer(refusals.systemBusy()),
  locatorGone: answer(refusals.noLocator()),
  gateway: { kind: 'answer', status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' },
} as const satisfies Record<string, Fault>;
