import { claimCodeFrom } from '../../domain/claim-code.ts';
import { fromInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { hashOf } from '../codes/hash.ts';
import type { Work } from '../work.ts';

export interface JoinCode {
  readonly code: string;
  readonly expiresAt: Temporal.Instant;
}

const validFor = Temporal.Duration.from({ hours: 1 });

/**
 * A code by which an admin of another workspace brings that one into this organisation: once, within an hour. The one that
 * was given before serves no more. Throws the Refusal `admin-only`.
 */
export async function issueJoinCode(work: Work): Promise<JoinCode> {
  const { tx, org, actor, now } = work;
  await requireAdmin(work);
  await tx.joinCode.deleteMany({ where: { orgId: org.id, usedAt: null } });
  const code = claimCodeFrom(work.newId());
  const expiresAt = now.add(validFor);
  await tx.joinCode.create({
    data: { orgId: org.id, hash: hashOf(code), issuedById: actor.personId, expiresAt: fromInstant(expiresAt) },
    select: { orgId: true },
  });
  await audit(work, { action: 'organisation.join-code', subject: `organisation:${org.id}` });
  return { code, expiresAt };
}
