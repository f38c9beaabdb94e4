import { createHash } from 'node:crypto';

export type NewId = (prefix: string) => string;

/** Ids in the vendor's form (`om_…` and 32 hex digits), the same again for the same seed. */
export function createIds(seed: string): NewId {
  let count = 0;
  return (prefix) => {
    count += 1;
    return prefix + createHash('sha256').update(`${seed} ${prefix} ${count}`).digest('hex').slice(0, 32);
  };
}
