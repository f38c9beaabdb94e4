import type { Work } from '../work.ts';

/** Whoever does something about these people waits for whoever is at it, and sees what that came to. */
export async function peopleOneAtATime({ tx, org }: Pick<Work, 'tx' | 'org'>, ids: readonly string[]): Promise<void> {
  // The organisation first, as whoever links people locks it, and people in one order: else two could wait for ever.
  await tx.$executeRaw`
    WITH org AS MATERIALIZED (SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR KEY SHARE)
    SELECT p.id FROM org JOIN person p ON p."orgId" = org.id WHERE p.id = ANY (${[...ids]}::uuid[])
    ORDER BY p.id FOR NO KEY UPDATE OF p`;
}
