import { z } from 'zod';
import { type Called, formerColleague } from '../../domain/forgetting/mark.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { takeDraft } from '../drafts/take.ts';
import { lockRules } from '../rules/lock.ts';
import { leaveTeams } from '../teams/leave-teams.ts';
import type { Work } from '../work.ts';
import { eraseFromAudit } from './audit-words.ts';
import { eraseFromAnswers, eraseOwnWords } from './own-words.ts';
import { type Forgetting, forgetDraft, planForgetting } from './preview.ts';
import { showAnew } from './show-anew.ts';
import { forgetInSources } from './source-names.ts';
import { naming, sweepNames } from './sweep.ts';

const draft = z.object({ personId: z.uuid() });

export interface Forgotten {
  readonly former: number;
  readonly entries: number;
}

/**
 * Forgets somebody, as was shown: who they are is erased, what they did stays under a number, and nobody else's numbers move.
 * Throws the Refusals `admin-only`, those of `takeDraft`, and `draft-outdated` where something is to be settled first by now.
 */
export async function confirmForgetting(work: Work, draftId: string): Promise<Forgotten> {
  const { tx, org } = work;
  await requireAdmin(work);
  await lockRules(work);
  const { personId } = draft.parse(await takeDraft(work, forgetDraft, draftId));
  const of = { orgId: org.id, id: personId };
  const { name, alias } = await tx.person.findUniqueOrThrow({
    where: { orgId_id: of },
    select: { name: true, alias: true },
  });
  const plan = await planForgetting(work, { personId, name, alias });
  if (plan.unsettled.length > 0) throw new Refusal({ code: 'draft-outdated' });
  const { personIds, former, entries } = plan;
  const accounts = await accountsOf(work, personIds);
  const called = { words: [...(await namesOf(work, personIds)), ...accounts], former };
  await eraseFromAnswers(work, personIds);
  await eraseOwnWords(work, personIds);
  await sweepNames(work, called);
  await forgetWhatWaits(work, { personIds, accounts, called, draftId });
  await forgetInSources(work, { personId, personIds }, former);
  await endPlaces(work, plan);
  await forgetPeople(work, plan);
  await eraseFromAudit(work, personIds, called);
  await audit(work, { action: 'person.forget', subject: `person:${personId}`, after: { number: former } });
  await showAnew(work, personIds);
  return { former, entries };
}

async function accountsOf({ tx, org }: Work, personIds: readonly string[]): Promise<string[]> {
  const where = { orgId: org.id, OR: [{ personId: { in: [...personIds] } }, { ownPersonId: { in: [...personIds] } }] };
  const rows = await tx.identity.findMany({ where, select: { externalId: true } });
  return rows.map(({ externalId }) => externalId);
}

async function namesOf({ tx, org }: Work, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.person.findMany({
    where: { orgId: org.id, id: { in: [...personIds] } },
    select: { name: true, alias: true, email: true, mobile: true },
  });
  return [...new Set(rows.flatMap((row) => Object.values(row)).flatMap((word) => word ?? []))];
}

interface Waiting {
  readonly personIds: readonly string[];
  readonly accounts: readonly string[];
  readonly called: Called;
  /** That which was just confirmed: it is kept as used. */
  readonly draftId: string;
}

/** Messages to them, what was shown to them or names them and was not confirmed, and deliveries that came from them. */
async function forgetWhatWaits(work: Work, { personIds, accounts, called, draftId }: Waiting): Promise<void> {
  const { tx, org } = work;
  const theirs = { in: [...personIds] };
  await tx.announcement.deleteMany({ where: { orgId: org.id, personId: theirs } });
  await tx.draft.deleteMany({ where: { orgId: org.id, madeById: theirs } });
  const drafts = await naming(work, 'draft', 'content', [...called.words, ...personIds]);
  await tx.$executeRaw`DELETE FROM draft WHERE ctid = ANY (${drafts.map(({ at }) => at)}::text[]::tid[]) AND id <> ${draftId}::uuid`;
  const seen = await naming(work, 'seen', 'key', accounts);
  await tx.$executeRaw`DELETE FROM seen WHERE ctid = ANY (${seen.map(({ at }) => at)}::text[]::tid[])`;
}

/** Whoever has not left does so today: their numbers count through today where they always did. */
async function endPlaces(work: Work, { personIds, leaves }: Forgetting): Promise<void> {
  const { tx, org, today } = work;
  const ahead = { orgId: org.id, until: { gte: fromDay(today) } };
  await tx.delegation.deleteMany({ where: { ...ahead, personId: { in: [...personIds] } } });
  await tx.delegation.deleteMany({ where: { ...ahead, delegateId: { in: [...personIds] } } });
  if (leaves) await leaveTeams(work, personIds, today);
}

/** Their accounts are nobody's, so whoever comes back by one is somebody new. */
async function forgetPeople(
  work: Work,
  { person: { personId }, personIds, former, leaves }: Forgetting,
): Promise<void> {
  const { tx, org, today, now } = work;
  const theirs = { in: [...personIds] };
  await tx.linkCode.deleteMany({ where: { orgId: org.id, identity: { personId: theirs } } });
  await tx.identity.updateMany({ where: { orgId: org.id, ownPersonId: theirs }, data: { ownPersonId: null } });
  await tx.identity.deleteMany({ where: { orgId: org.id, personId: theirs } });
  const { locale, zone } = await tx.organisation.findUniqueOrThrow({ where: { id: org.id } });
  const unknown = {
    ...{ ...formerColleague(former), former, forgottenAt: fromInstant(now), email: null, mobile: null, locale, zone },
    ...{ admin: false, remindAt: null, remindOff: false, snoozedUntil: null, briefOff: false },
  };
  await tx.person.updateMany({ where: { orgId: org.id, id: theirs }, data: unknown });
  const one = { orgId: org.id, id: personId };
  if (leaves) await tx.person.updateMany({ where: one, data: { leftOn: fromDay(today) } });
  await tx.person.updateMany({
    where: { orgId: org.id, id: { in: personIds.filter((id) => id !== personId) } },
    data: { becameId: personId },
  });
}
