import { readClaimCode } from '../../domain/claim-code.ts';
import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { hashOf, sameHash } from '../codes/hash.ts';
import { type Tried, tryCode } from '../codes/tries.ts';
import { sendSetup } from '../setup/refresh.ts';
import type { Work } from '../work.ts';
import { adminsOneAtATime } from './one-at-a-time.ts';

/** What became of a try. */
export type Claimed = { readonly kind: 'admin' } | Tried;

/**
 * Whoever enters the code of the terminal first becomes the first admin, and is sent the list of what to do. After five
 * wrong ones, whosever, no code is looked at until the first of them is ten minutes old. Throws the Refusal `admin-there` where somebody is one already.
 */
export async function claimAdmin(work: Work, typed: string): Promise<Claimed> {
  const { tx, org, actor } = work;
  // One try at a time, or many at once would each be the fifth.
  await adminsOneAtATime(work);
  const admin = await tx.person.findFirst({
    where: { orgId: org.id, admin: true, leftOn: null },
    select: { id: true, name: true, alias: true },
  });
  if (admin) throw new Refusal({ code: 'admin-there', admin });

  const subject = `person:${actor.personId}`;
  const tried = await tryCode(work, { act: 'admin.claim', subject, of: 'organisation' }, () => useUp(work, typed));
  if (tried.kind !== 'opened') return tried;
  await tx.person.update({
    where: { orgId_id: { orgId: org.id, id: actor.personId } },
    data: { admin: true },
    select: { id: true },
  });
  await audit(work, { action: 'admin.claim', subject, after: { admin: true } });
  await sendSetup(work, actor.personId);
  return { kind: 'admin' };
}

/** True where the code is one of those that still count. It is gone by then, and so are those that other replicas printed. */
async function useUp({ tx, org, now }: Work, typed: string): Promise<true | undefined> {
  const code = readClaimCode(typed);
  if (code === undefined) return undefined;
  const open = { orgId: org.id, expiresAt: { gt: fromInstant(now) } };
  const hash = hashOf(code);
  const codes = await tx.claimCode.findMany({ where: open, select: { hash: true } });
  if (codes.filter((known) => sameHash(known.hash, hash)).length === 0) return undefined;
  const { count } = await tx.claimCode.deleteMany({ where: { ...open, hash } });
  if (count === 0) return undefined;
  await tx.claimCode.deleteMany({ where: { orgId: org.id } });
  return true;
}
