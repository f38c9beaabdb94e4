import { indicatorsOn } from '../indicators/read.ts';
import type { Reading } from '../work.ts';
import { type MappingInForce, mappingsOf } from './mappings.ts';

/** The mappings whose records can be read: of one without its indicator nobody could say what it counts, and the others go on. */
export async function readableMappings(
  { tx, org, today }: Reading,
  which: Parameters<typeof mappingsOf>[2],
): Promise<MappingInForce[]> {
  const known = new Set(indicatorsOn(org, today).map(({ key }) => key));
  return (await mappingsOf(tx, org.id, which)).filter(({ indicator }) => known.has(indicator));
}

/** Whoever ends a mapping while its records are on their way finds none of them counted after that. */
export async function isInForceAs({ tx, org }: Reading, { id, until }: MappingInForce): Promise<boolean> {
  const [now] = await mappingsOf(tx, org.id, { id });
  return now !== undefined && String(now.until) === String(until);
}
