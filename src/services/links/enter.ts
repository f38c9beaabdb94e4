import { readLinkCode } from '../../domain/links/link-code.ts';
import { fromInstant } from '../../store/time.ts';
import { type Tried, tryCode } from '../codes/tries.ts';
import { keepDraft } from '../drafts/keep.ts';
import type { Account } from '../people/identify.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { holdsData } from './holds.ts';
import { linkHash } from './issue.ts';
import { joinPersons } from './join.ts';
import { type Linked, linkedPerson } from './made.ts';
import { type LinkPlan, planLink, planText } from './plan.ts';
import type { Sides } from './sides.ts';
import { tellAccount } from './tell.ts';

/** What became of a code that somebody entered. */
export type Entered =
  /** Nothing but an account has moved, so it can be taken back as it was. */
  | ({ readonly kind: 'linked' } & Linked)
  /** Both are to be looked at first. */
  | { readonly kind: 'preview'; readonly draftId: string; readonly plan: LinkPlan }
  /** It is to be entered in the other messenger. */
  | { readonly kind: 'here' }
  | { readonly kind: 'already' }
  | Tried;

/** So long a preview may be confirmed. */
const previewFor = Temporal.Duration.from({ minutes: 30 });

/**
 * Links the account with the one that the code was given to. Where whoever enters it has something of their own, or both
 * would have two accounts in one workspace, they are shown first what becomes of it; else it is done. A code of another
 * organisation, one of somebody in the same workspace, one that has served and one that is none get the same answer. After
 * five wrong ones no more of a person's are looked at until the first of them is ten minutes old.
 */
export async function enterLinkCode(work: Work, account: Account, typed: string): Promise<Entered> {
  const { actor } = work;
  await lockRules(work);
  const subject = `person:${actor.personId}`;
  const tried = await tryCode(work, { act: 'person.link', subject, of: 'subject' }, () =>
    givenTo(work, account, typed),
  );
  if (tried.kind !== 'opened') return tried;
  const given = tried.opened;
  if (isSame(given, account)) return { kind: 'here' };
  if (given.personId === actor.personId) return { kind: 'already' };
  await work.tx.linkCode.deleteMany({ where: { orgId: work.org.id, hash: given.hash } });
  const holds = await holdsData(work, actor.personId);
  const sides = await whoStays(work, given.personId, holds);
  const plan = await planLink({ work, ...sides });
  if (holds || plan.sameWorkspace !== undefined) {
    const { workspaceId, externalId } = given;
    const content = { ...sides, issuer: { workspaceId, externalId }, shown: planText(plan), until: untilOf(work) };
    return { kind: 'preview', plan, draftId: await keepDraft(work, 'link', content) };
  }
  await joinPersons({ work, ...sides }, plan);
  await tellAccount(work, { personId: sides.keep, account: given, did: 'linked', from: account.workspaceId });
  return { kind: 'linked', ...(await linkedPerson(work, sides.keep)) };
}

const untilOf = ({ now }: Work): string => now.add(previewFor).toString();

/** The account that a code was given to which still counts; of the same workspace only one that is the person's own. */
async function givenTo({ tx, org, now, actor }: Work, account: Account, typed: string) {
  const code = readLinkCode(typed);
  if (code === undefined) return undefined;
  const given = await tx.linkCode.findFirst({
    where: { orgId: org.id, hash: linkHash(org.id, code), expiresAt: { gt: fromInstant(now) } },
    select: { hash: true, identity: { select: { workspaceId: true, externalId: true, personId: true } } },
  });
  if (!given) return undefined;
  const { hash, identity } = given;
  if (identity.workspaceId === account.workspaceId && identity.personId !== actor.personId) return undefined;
  return { hash, ...identity };
}

const isSame = (one: Account, other: Account): boolean =>
  one.workspaceId === other.workspaceId && one.externalId === other.externalId;

/** Whoever the code was given to; unless they have nothing and the one who enters it has. */
async function whoStays(work: Work, issuer: string, holds: boolean): Promise<Sides> {
  const entering = work.actor.personId;
  return holds && !(await holdsData(work, issuer))
    ? { keep: entering, gone: issuer }
    : { keep: issuer, gone: entering };
}
