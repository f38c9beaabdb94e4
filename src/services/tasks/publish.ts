import { Refusal } from '../../errors.ts';
import { takeDraft } from '../drafts/take.ts';
import type { Work } from '../work.ts';
import { lostSince, offerDraft, offerFrom } from './draft.ts';
import { offerTask } from './offer.ts';

/**
 * Publishes a task as it was shown, once. Throws the Refusals of a draft, and `offer-lost` where its day is over, or somebody or
 * something in it is not there any more: then it can still be changed.
 */
export async function publishOffer(work: Work, draftId: string): ReturnType<typeof offerTask> {
  const offer = offerFrom(await takeDraft(work, offerDraft, draftId));
  const lost = await lostSince(work, offer);
  if (lost) throw new Refusal({ code: 'offer-lost', lost });
  return offerTask(work, offer);
}
