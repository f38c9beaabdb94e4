import type { Fault } from '../emulator.ts';
import { type Refusal, refusals, refused } from './refusal.ts';

const answer = (refusal: Refusal): Fault => {
  const { status, body } = refused(refusal, 'E-O.fake-corp.-1000-failure');
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { kind: 'answer', status, headers, body: JSON.stringify(body) };
};

/** What goes wrong in the vendor's own words, ready for `fail`. */
export const failures = {
  tokenExpired: answer(refusals.badToken()),
  tooFast: answer(refusals.tooFast()),
  quotaUsedUp: answer(refusals.quotaUsedUp()),
  systemBusy: answer(refusals.systemBusy()),
  timedOut: answer(refusals.timedOut()),
  /** Not the vendor but what stands before it. */
  gateway: {
    kind: 'answer',
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html><head><title>502 Bad Gateway</title></head><body></body></html>',
  },
} as const satisfies Record<string, Fault>;
