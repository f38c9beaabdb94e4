import type { Inbound } from '../ports/messenger.ts';

/** Vendors deliver within seconds. What is older waited for one of us, or for the vendor. */
const longAgoMinutes = 10;

/** When something was said that reaches us long after; undefined for what was said just now, and for what nobody dates. */
export function saidLongAgo(inbound: Inbound, now: Temporal.Instant): Temporal.Instant | undefined {
  const at = inbound.kind === 'said' ? inbound.at : undefined;
  return at && at.until(now).total('minutes') >= longAgoMinutes ? at : undefined;
}
