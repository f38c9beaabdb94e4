import type { Tx } from '../../store/store.ts';
import { loadRules } from './load.ts';
import type { Rules } from './rules.ts';

/** Gives an organisation's rules as they are at a revision. */
export type RulesAt = (tx: Tx, orgId: string, revision: number) => Promise<Rules>;

/**
 * Keeps the rules of each organisation as long as their revision stays the same. The database raises it with every change
 * of a row they are made of, whoever makes it, so what is kept here is never older than what a request has read.
 */
export function keepRules(): RulesAt {
  const kept = new Map<string, Rules>();
  return async (tx, orgId, revision) => {
    const known = kept.get(orgId);
    if (known?.revision === revision) return known;
    const rules = await loadRules(tx, orgId, revision);
    kept.set(orgId, rules);
    return rules;
  };
}
