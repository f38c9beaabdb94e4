import { formerColleague } from '../../domain/forgetting/mark.ts';
import { foldedMobile, foldedOwner } from '../../domain/sources/owner.ts';
import { hashOf } from '../codes/hash.ts';
import type { Work } from '../work.ts';

const prefix = 'forgotten:';

/** Under what an owner is known who was forgotten: it says whose a record is where the source says it again, and nothing else. */
export const forgottenOwner = (orgId: string, owner: string): string => `${prefix}${hashOf(`${orgId}:${owner}`)}`;

/**
 * Whatever a source still says of somebody goes on counting for the former colleague, so that no number of a team moves:
 * what they are called there is kept as what it comes to, and by no name.
 */
export async function forgetInSources(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  { personId, personIds }: { readonly personId: string; readonly personIds: readonly string[] },
  former: number,
): Promise<void> {
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: [...personIds] } },
    select: { name: true, alias: true, email: true, mobile: true },
  });
  const known = people.flatMap(({ name, alias, email, mobile }) => [
    ...[name, alias, email].flatMap((word) => (word ? [foldedOwner(word)] : [])),
    ...(mobile ? [foldedMobile(mobile), foldedOwner(mobile)] : []),
  ]);
  const { name, alias } = formerColleague(former);
  const sources = await tx.source.findMany({ where: { orgId: org.id }, select: { id: true } });
  for (const { id: sourceId } of sources) {
    const of = { orgId: org.id, sourceId, personId: { in: [...personIds] } };
    const rows = await tx.sourceOwner.findMany({ where: of, select: { owner: true } });
    await tx.sourceOwner.deleteMany({ where: of });
    const owners = [
      ...[...known, ...rows.map(({ owner }) => owner)].map((owner) => forgottenOwner(org.id, owner)),
      // As they stand from now on in what was kept of records.
      ...[foldedOwner(name), foldedOwner(alias)],
    ];
    await tx.sourceOwner.createMany({
      data: [...new Set(owners)].map((owner) => ({ orgId: org.id, sourceId, owner, personId })),
      skipDuplicates: true,
    });
  }
}
