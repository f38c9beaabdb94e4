import type { Unsettled } from '../../domain/forgetting/unsettled.ts';
import { Refusal } from '../../errors.ts';
import { toDay } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { keepDraft } from '../drafts/keep.ts';
import { everybodyTheyWere } from '../people/accounts-before.ts';
import { type Found, findPerson } from '../people/find.ts';
import type { Work } from '../work.ts';
import { unsettledOf } from './unsettled.ts';

/** The kind of draft that it is until it is confirmed. */
export const forgetDraft = 'forget';

/** What it would mean to forget somebody. */
export interface Forgetting {
  readonly person: Found;
  /** With whoever their accounts were before they were linked. */
  readonly personIds: readonly string[];
  /** What they are called then. */
  readonly former: number;
  /** Nobody has said that they have left: today would be their last day. */
  readonly leaves: boolean;
  /** Entries of the ledger, which all stay. */
  readonly entries: number;
  readonly unsettled: readonly Unsettled[];
}

/**
 * Shows what would be erased of somebody and what stays; where something has to be settled first, that, and nothing to
 * confirm. Throws the Refusals `admin-only`, `no-person` and `no-change` for who is forgotten already.
 */
export async function previewForgetting(
  work: Work,
  word: string,
): Promise<Forgetting & { readonly draftId: string | undefined }> {
  await requireAdmin(work);
  const person = await findPerson(work, word, 'ever');
  if (!person) throw new Refusal({ code: 'no-person', word });
  const forgetting = await planForgetting(work, person);
  if (forgetting.unsettled.length > 0) return { ...forgetting, draftId: undefined };
  // Without a name: a draft stays.
  return { ...forgetting, draftId: await keepDraft(work, forgetDraft, { personId: person.personId }) };
}

export async function planForgetting(work: Work, person: Found): Promise<Forgetting> {
  const { tx, org, today } = work;
  const { personId } = person;
  const row = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: personId } },
    select: { leftOn: true, forgottenAt: true },
  });
  if (row.forgottenAt) throw new Refusal({ code: 'no-change' });
  const personIds = await everybodyTheyWere(work, personId);
  const { _max } = await tx.person.aggregate({ where: { orgId: org.id }, _max: { former: true } });
  return {
    ...{ person, personIds, former: (_max.former ?? 0) + 1 },
    leaves: !row.leftOn || Temporal.PlainDate.compare(toDay(row.leftOn), today) > 0,
    entries: await tx.entry.count({ where: { orgId: org.id, personId: { in: personIds } } }),
    unsettled: await unsettledOf(work, personIds),
  };
}
