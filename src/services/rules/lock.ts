import { StaleRules } from '../../errors.ts';
import type { Work } from '../work.ts';

/**
 * Whoever changes the rules begins here: one at a time, and with nobody reporting meanwhile, so that a day is counted
 * either by the rules before or by those after. Throws `StaleRules` when they have changed since they were read.
 */
export async function lockRules({ tx, org }: Pick<Work, 'tx' | 'org'>): Promise<void> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    SELECT revision FROM organisation WHERE id = ${org.id}::uuid FOR UPDATE`;
  if (row?.revision !== org.rules.revision) throw new StaleRules();
}
