import { contestDraft } from '../services/contests/draft.ts';
import { contestDiscardedCard } from '../views/contest-preview.ts';
import { discarding } from './discarding.ts';

export const discardContest = discarding('discard-contest', contestDraft, contestDiscardedCard);
