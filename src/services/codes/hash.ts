import { createHash, timingSafeEqual } from 'node:crypto';

/** What is kept of a code: it tells nobody what the code is. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Compares them in the same time, however much of them agrees. */
export const sameHash = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
