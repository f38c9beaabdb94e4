import { announce, refresh } from '../../outbox/announce.ts';
import type { Work } from '../work.ts';
import { type Payout, payoutsWhere, type Statement } from './payouts.ts';

type Telling = Pick<Work, 'tx' | 'org' | 'today' | 'now' | 'newId' | 'queue'>;

/** What all messages about a payout share. */
export const payoutSubject = ({ id }: Pick<Payout, 'id'>): string => `payout:${id}`;

/** What all messages about a statement share. */
export const statementSubject = ({ id }: Pick<Statement, 'id'>): string => `statement:${id}`;

/**
 * Whoever can approve what was stated is asked to; where nobody is left who can, admins are told that the plan has to name
 * somebody. Nobody is told twice.
 */
export async function askToApprove(work: Telling, payout: Payout): Promise<void> {
  const { tx, org } = work;
  const kind = payout.approvers.length > 0 ? 'payout' : 'payout-stranded';
  const told =
    kind === 'payout'
      ? payout.approvers
      : await tx.person.findMany({ where: { orgId: org.id, admin: true, leftOn: null }, select: { id: true } });
  await announce(
    work,
    told.map(({ id: personId }) => ({
      key: `${kind}:${payout.id}:${personId}`,
      ...{ kind, about: { payout: payout.id, personId }, subject: payoutSubject(payout), to: { personId } },
    })),
  );
}

/** A plan names others who approve it: they are asked for what waits of it. */
export async function askForWaiting(work: Telling, planId: string): Promise<void> {
  for (const payout of await payoutsWhere(work, { planId, approvedAt: null })) {
    await askToApprove(work, payout);
    await refresh(work, payoutSubject(payout));
  }
}

/** It has been approved: each is told what they are paid, and whoever was asked sees that nothing is asked any more. */
export async function tellStatements(work: Telling, payout: Payout): Promise<void> {
  await announce(
    work,
    payout.statements.map((statement) => ({
      ...{ key: `statement:${statement.id}`, kind: 'statement', about: { statement: statement.id } },
      ...{ subject: statementSubject(statement), to: { personId: statement.person.id } },
    })),
  );
  await refresh(work, payoutSubject(payout));
}
