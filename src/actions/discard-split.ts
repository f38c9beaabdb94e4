import { splitDiscardedCard } from '../views/split.ts';
import { discarding } from './discarding.ts';

export const discardSplit = discarding('discard-split', 'split', splitDiscardedCard);
