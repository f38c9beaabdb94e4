import type { Reading } from '../work.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

/** What these people are called, also those who have left. */
export async function namesOf(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  ids: readonly string[],
): Promise<(id: string) => Named[]> {
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, alias: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return (id) => {
    const person = byId.get(id);
    return person ? [person] : [];
  };
}
