import type { Platform } from '../../ports/messenger.ts';
import { fromDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Account } from '../people/identify.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { tellAccount } from './tell.ts';

/** What became of it: `stays` has everything that was recorded so far, `leaves` begins anew, or as it was before. */
export type Separated =
  | { readonly kind: 'alone' }
  | {
      readonly kind: 'separated';
      readonly stays: readonly Platform[];
      readonly leaves: readonly Platform[];
      /** The account that it was said from has left. */
      readonly own: boolean;
    };

/**
 * Takes accounts of the actor apart. An account that was linked gets its own person back: said in that account it is this
 * one, said elsewhere all that were linked. Accounts that were one person's from the beginning leave the one it is said in,
 * each for a new person. All that was recorded, and every right, stays with the person that has it.
 */
export async function separate(work: Work, account: Account): Promise<Separated> {
  const { tx, org, actor } = work;
  await lockRules(work);
  const identities = await tx.identity.findMany({
    where: { orgId: org.id, personId: actor.personId },
    include: { workspace: { select: { platform: true } } },
  });
  const isHere = (one: Account): boolean =>
    one.workspaceId === account.workspaceId && one.externalId === account.externalId;
  const here = identities.find(isHere);
  if (!here || identities.length < 2) return { kind: 'alone' };
  const linked = identities.filter(({ ownPersonId }) => ownPersonId !== null);
  const leaving = here.ownPersonId ? [here] : linked.length > 0 ? linked : identities.filter((one) => one !== here);
  for (const one of leaving) await leave(work, one, account);
  const staying = identities.filter((one) => !leaving.includes(one));
  if (leaving.includes(here)) {
    for (const one of staying) {
      await tellAccount(work, {
        personId: actor.personId,
        account: one,
        did: 'separated',
        from: account.workspaceId,
      });
    }
  }
  const platformsOf = (some: typeof identities): Platform[] => [
    ...new Set(some.map(({ workspace }) => workspace.platform)),
  ];
  return { kind: 'separated', stays: platformsOf(staying), leaves: platformsOf(leaving), own: leaving.includes(here) };
}

interface Leaving extends Account {
  readonly personId: string;
  readonly ownPersonId: string | null;
}

async function leave(work: Work, { workspaceId, externalId, personId, ownPersonId }: Leaving, from: Account) {
  const { tx, org } = work;
  const own = ownPersonId ?? (await newPerson(work, personId));
  const idOf = { orgId: org.id, workspaceId, externalId };
  await tx.linkCode.deleteMany({ where: idOf });
  await tx.identity.update({
    where: { orgId_workspaceId_externalId: idOf },
    data: { personId: own, ownPersonId: null },
    select: { orgId: true },
  });
  await tx.person.update({
    where: { orgId_id: { orgId: org.id, id: own } },
    data: { leftOn: null },
    select: { id: true },
  });
  // What stands in that account's messages is not theirs to read any more, and goes on nowhere.
  await tx.announcement.updateMany({
    where: { orgId: org.id, personId, workspaceId },
    data: { state: 'failed', failure: 'separated' },
  });
  await audit(
    work,
    { action: 'person.separate', subject: `person:${personId}`, after: { account: externalId, person: own } },
    {
      action: 'person.separate',
      subject: `person:${own}`,
      before: { person: personId },
      after: { account: externalId },
    },
  );
  const said = workspaceId === from.workspaceId && externalId === from.externalId;
  if (!said)
    await tellAccount(work, { personId: own, account: { workspaceId }, did: 'separated', from: from.workspaceId });
}

/** Called the same, speaking the same, and nothing else. */
async function newPerson({ tx, org, newId, today }: Work, like: string): Promise<string> {
  const { name, alias, locale, zone } = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: like } },
  });
  const id = newId();
  await tx.person.create({
    data: { orgId: org.id, id, name, alias, locale, zone, joinedOn: fromDay(today) },
    select: { id: true },
  });
  return id;
}
