import type { Work } from '../work.ts';

/** Who changes a contest waits for whoever is at it, and sees what they did. */
export async function contestAlone(
  { tx, org }: Pick<Work, 'tx'> & { readonly org: Pick<Work['org'], 'id'> },
  number: number,
) {
  // The organisation first, as whoever links people locks it: in another order both would wait for ever.
  await tx.$executeRaw`
    WITH org AS MATERIALIZED (SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR KEY SHARE)
    SELECT c.id FROM org JOIN contest c ON c."orgId" = org.id WHERE c.number = ${number} FOR NO KEY UPDATE OF c`;
}
