import { linkCodeFrom } from '../../domain/links/link-code.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { hashOf } from '../codes/hash.ts';
import type { Account } from '../people/identify.ts';
import type { Work } from '../work.ts';

export interface LinkCode {
  readonly code: string;
  readonly expiresAt: Temporal.Instant;
}

const validFor = Temporal.Duration.from({ minutes: 10 });

/** What is kept of a code; the same digits are another code elsewhere. */
export const linkHash = (orgId: string, code: string): string => hashOf(`${orgId}:${code}`);

/**
 * A code that links the account it was asked from with another account of the same person: once, within ten minutes. The one
 * that the account was given before serves no more.
 */
export async function issueLinkCode(work: Work, account: Account): Promise<LinkCode> {
  const { tx, org, now } = work;
  const expiresAt = now.add(validFor);
  // Whoever asks twice at once is given one after the other.
  await tx.$queryRaw`
    SELECT 1 FROM identity WHERE "orgId" = ${org.id}::uuid AND "workspaceId" = ${account.workspaceId}::uuid
      AND "externalId" = ${account.externalId} FOR NO KEY UPDATE`;
  const gone = [account, { expiresAt: { lte: fromInstant(now) } }];
  await tx.linkCode.deleteMany({ where: { orgId: org.id, OR: gone } });
  const code = await storeNew(work, account, expiresAt);
  await audit(work, { action: 'person.link-code', subject: `person:${work.actor.personId}` });
  return { code, expiresAt };
}

/** So few digits may be somebody else's at the moment: then there are others. */
async function storeNew(work: Work, account: Account, expiresAt: Temporal.Instant): Promise<string> {
  const { tx, org } = work;
  for (;;) {
    const code = linkCodeFrom(work.newId());
    const { count } = await tx.linkCode.createMany({
      data: [{ orgId: org.id, hash: linkHash(org.id, code), ...account, expiresAt: fromInstant(expiresAt) }],
      skipDuplicates: true,
    });
    if (count > 0) return code;
  }
}
