import { forgetDraft } from '../services/forgetting/preview.ts';
import { forgetDiscardedCard } from '../views/forget.ts';
import { discarding } from './discarding.ts';

export const discardForget = discarding('discard-forget', forgetDraft, forgetDiscardedCard);
