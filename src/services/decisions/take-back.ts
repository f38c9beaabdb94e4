import { decisionSource } from '../../domain/sources/decisions.ts';
import { refresh } from '../../outbox/announce.ts';
import { indicatorWith } from '../indicators/read.ts';
import { writeEntries } from '../reports/ledger.ts';
import { rowOf } from '../reports/row.ts';
import type { Work } from '../work.ts';
import { decisionSubject, type StandingDecision } from './standing.ts';

/**
 * Nothing of these decisions is in a number any more: each entry gets a correcting one. Called where the rules cannot change
 * meanwhile, after an entry was written or with the rules locked; of two who do it at once one has.
 */
export async function takeBackDecisions(work: Work, decisions: readonly StandingDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  const { tx, org } = work;
  // Whoever has put a mapping into force has changed the rules in this very transaction.
  const { revision } = await tx.organisation.findUniqueOrThrow({ where: { id: org.id }, select: { revision: true } });
  const fresh = { ...work, org: { ...org, rules: { ...org.rules, revision } } };
  for (const [personId, own] of Map.groupBy(decisions, (one) => one.personId)) {
    const rows = own.flatMap(({ indicator: key, amount, day, entryId }) => {
      const indicator = indicatorWith(work, key);
      const entry = { personId, amount: -amount, day, source: decisionSource, correctsId: entryId };
      return indicator ? [rowOf(fresh, { ...entry, indicator }, work.newId())] : [];
    });
    await writeEntries(fresh, rows, { once: false, action: 'decision.lapse' });
    for (const { id } of own) await refresh(work, decisionSubject(id));
  }
}
