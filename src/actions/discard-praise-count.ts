import { countDraft } from '../services/praise/count.ts';
import { countKeptCard } from '../views/praise-count.ts';
import { discarding } from './discarding.ts';

export const discardPraiseCount = discarding('discard-praise-count', countDraft, countKeptCard);
