import { claimCodeFrom } from '../../domain/claim-code.ts';
import type { Database } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';
import { hashOf } from '../codes/hash.ts';

interface Issuing {
  readonly db: Database;
  readonly newId: () => string;
  readonly now: Temporal.Instant;
}

const validFor = Temporal.Duration.from({ hours: 24 });

/** A code for each organisation that has no admin yet. What is kept tells nobody what they are. */
export async function issueClaimCodes({ db, newId, now }: Issuing): Promise<string[]> {
  const organisations = await db.organisation.findMany({
    where: { joinedId: null, people: { none: { admin: true, leftOn: null } } },
    select: { id: true },
  });
  const codes = organisations.map(({ id }) => ({ orgId: id, code: claimCodeFrom(newId()) }));
  await db.claimCode.createMany({
    data: codes.map(({ orgId, code }) => ({ orgId, hash: hashOf(code), expiresAt: fromInstant(now.add(validFor)) })),
  });
  return codes.map(({ code }) => code);
}
