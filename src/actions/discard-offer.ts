import { offerDraft } from '../services/tasks/draft.ts';
import { offerDiscardedCard } from '../views/task-preview.ts';
import { discarding } from './discarding.ts';

export const discardOffer = discarding('discard-offer', offerDraft, offerDiscardedCard);
