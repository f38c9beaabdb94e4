import type { Work } from '../work.ts';

/** Whoever was linked to somebody is that person by now; what was closed or confirmed before still names the one they were. */
export async function whoTheyAre({ tx, org }: Pick<Work, 'tx' | 'org'>): Promise<(personId: string) => string> {
  const accounts = await tx.identity.findMany({
    where: { orgId: org.id, ownPersonId: { not: null } },
    select: { personId: true, ownPersonId: true },
  });
  const now = new Map(accounts.map(({ personId, ownPersonId }) => [ownPersonId, personId]));
  return (personId) => now.get(personId) ?? personId;
}
