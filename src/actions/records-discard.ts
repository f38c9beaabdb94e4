import { recordsDiscardedCard } from '../views/records.ts';
import { discarding } from './discarding.ts';

export const recordsDiscard = discarding('records-discard', 'records', recordsDiscardedCard);
