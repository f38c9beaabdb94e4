import { z } from 'zod';
import { Refusal } from '../../errors.ts';
import { takeDraft } from '../drafts/take.ts';
import type { Account } from '../people/identify.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { joinPersons } from './join.ts';
import { type Linked, linkedPerson } from './made.ts';
import { planLink, planText } from './plan.ts';
import { tellAccount } from './tell.ts';

const draft = z.object({
  keep: z.uuid(),
  gone: z.uuid(),
  issuer: z.object({ workspaceId: z.uuid(), externalId: z.string() }),
  shown: z.string(),
  until: z.string().transform((text) => Temporal.Instant.from(text)),
});

/**
 * Makes one person of the two that were shown. Throws the Refusals of `takeDraft`, and `draft-outdated` where something of it
 * is different by now, or it was shown long ago.
 */
export async function confirmLink(work: Work, account: Account, draftId: string): Promise<Linked> {
  const { tx, org, now, actor } = work;
  await lockRules(work);
  const { keep, gone, issuer, shown, until } = draft.parse(await takeDraft(work, 'link', draftId));
  const given = await tx.identity.findUnique({
    where: { orgId_workspaceId_externalId: { orgId: org.id, ...issuer } },
    select: { personId: true },
  });
  const other = actor.personId === keep ? gone : keep;
  if (given?.personId !== other || Temporal.Instant.compare(until, now) <= 0) {
    throw new Refusal({ code: 'draft-outdated' });
  }
  const joining = { work, keep, gone };
  const plan = await planLink(joining);
  if (planText(plan) !== shown) throw new Refusal({ code: 'draft-outdated' });
  await joinPersons(joining, plan);
  await tellAccount(work, { personId: keep, account: issuer, did: 'linked', from: account.workspaceId });
  return linkedPerson(work, keep);
}
