import type { Work } from '../work.ts';

/** Whoever was linked to somebody is that person by now; what was closed or confirmed before still names the one they were. */
export async function whoTheyAre({ tx, org }: Pick<Work, 'tx' | 'org'>): Promise<(personId: string) => string> {
  const accounts = await tx.identity.findMany({
    where: { orgId: org.id, ownPersonId: { not: null } },
    select: { personId: true, ownPersonId: true },
  });
  const forgotten = await tx.person.findMany({
    where: { orgId: org.id, becameId: { not: null } },
    select: { id: true, becameId: true },
  });
  const now = new Map([
    ...forgotten.map(({ id, becameId }) => [id, becameId ?? id] as const),
    ...accounts.map(({ personId, ownPersonId }) => [ownPersonId ?? personId, personId] as const),
  ]);
  return (personId) => now.get(personId) ?? personId;
}
