import { praiseDraft } from '../services/praise/preview.ts';
import { praiseDiscardedCard } from '../views/praise-preview.ts';
import { discarding } from './discarding.ts';

export const discardPraise = discarding('discard-praise', praiseDraft, praiseDiscardedCard);
