import { may } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import type { Work } from '../work.ts';

/** What only admins may do. Throws the Refusal `admin-only`, which names one, for everybody else. */
export async function requireAdmin({ tx, org, actor }: Pick<Work, 'tx' | 'org' | 'actor'>): Promise<void> {
  if (may(actor.admin ? ['admin'] : ['stranger'], 'administer')) return;
  const admin = await tx.person.findFirst({
    where: { orgId: org.id, admin: true, leftOn: null },
    select: { name: true, alias: true },
    orderBy: { id: 'asc' },
  });
  throw new Refusal({ code: 'admin-only', admin: admin ?? undefined });
}
