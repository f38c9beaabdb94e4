import { readClaimCode } from '../../domain/claim-code.ts';
import { fromInstant, toInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { hashOf } from '../codes/hash.ts';
import { type Tried, tryCode } from '../codes/tries.ts';
import type { Work } from '../work.ts';
import { type Moved, moveInto } from './move.ts';
import { type OwnData, ownData } from './own-data.ts';
import { tellOfJoin } from './tell.ts';

/** What became of a code that somebody entered; `company` is the name of the organisation that gave it. */
export type Joined =
  | ({ readonly kind: 'joined'; readonly company: string } & Moved)
  | { readonly kind: 'same'; readonly company: string }
  /** `otherWay`: the other organisation has no data of its own, so it could join this one. */
  | {
      readonly kind: 'in-the-way';
      readonly company: string;
      readonly data: readonly OwnData[];
      readonly otherWay: boolean;
    }
  | Tried;

/**
 * Brings the actor's organisation, with all its workspaces, into the one that gave the code: before it holds data of its
 * own. What is left of it is empty, and marked. After five wrong codes, whosever, none is looked at until the first of them
 * is ten minutes old. Throws the Refusal `admin-only`.
 */
export async function enterJoinCode(work: Work, typed: string): Promise<Joined> {
  const { tx, org } = work;
  await requireAdmin(work);
  const code = readClaimCode(typed);
  const hash = code && hashOf(code);
  await lockBoth(work, hash);
  const subject = `organisation:${org.id}`;
  const tried = await tryCode(work, { act: 'organisation.join', subject, of: 'subject' }, () => givenCode(work, hash));
  if (tried.kind !== 'opened') return tried;
  const { orgId: into, company, issuedById } = tried.opened;
  if (into === org.id) return { kind: 'same', company };
  const data = await ownData(tx, org.id);
  if (data.length > 0) {
    const after = { into, inTheWay: data.map((one) => ({ ...one })) };
    await audit(work, { action: 'organisation.join', subject, outcome: 'refused', after });
    return { kind: 'in-the-way', company, data, otherWay: (await ownData(tx, into)).length === 0 };
  }
  await tx.joinCode.update({
    where: { orgId_hash: { orgId: into, hash: tried.opened.hash } },
    data: { usedAt: fromInstant(work.now) },
    select: { orgId: true },
  });
  const moved = await moveInto(work, into);
  await tellOfJoin(work, { into, issuedById, moved });
  return { kind: 'joined', company, ...moved };
}

/**
 * Nobody of either organisation changes its rules or reports meanwhile, and two that enter each other's codes wait for one
 * another; in one order, or both would wait for ever.
 */
async function lockBoth({ tx, org }: Work, hash: string | undefined): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM organisation
    WHERE id = ${org.id}::uuid OR id = (SELECT "orgId" FROM join_code WHERE hash = ${hash ?? ''})
    ORDER BY id FOR UPDATE`;
}

/**
 * The organisation that gave a code which still counts; also one whose code has served already, for that was asked from here
 * where it is the actor's own by now.
 */
async function givenCode({ tx, org, now }: Work, hash: string | undefined) {
  if (hash === undefined) return undefined;
  const given = await tx.joinCode.findUnique({
    where: { hash },
    select: { orgId: true, issuedById: true, expiresAt: true, usedAt: true, organisation: { select: { name: true } } },
  });
  if (!given || Temporal.Instant.compare(toInstant(given.expiresAt), now) <= 0) return undefined;
  if (given.usedAt && given.orgId !== org.id) return undefined;
  return { orgId: given.orgId, hash, issuedById: given.issuedById, company: given.organisation.name };
}
