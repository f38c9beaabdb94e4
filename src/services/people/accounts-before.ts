import type { Work } from '../work.ts';

/** Somebody with all those that they were before accounts were linked: what was closed and confirmed then still names these. */
export async function everybodyTheyWere({ tx, org }: Pick<Work, 'tx' | 'org'>, personId: string): Promise<string[]> {
  const accounts = await tx.identity.findMany({
    where: { orgId: org.id, personId, ownPersonId: { not: null } },
    select: { ownPersonId: true },
  });
  const forgotten = await tx.person.findMany({ where: { orgId: org.id, becameId: personId }, select: { id: true } });
  const linked = [...accounts.flatMap(({ ownPersonId }) => ownPersonId ?? []), ...forgotten.map(({ id }) => id)];
  return [...new Set([personId, ...linked])];
}
