import { importDiscardedCard } from '../views/import.ts';
import { discarding } from './discarding.ts';

export const importDiscard = discarding('import-discard', 'import', importDiscardedCard);
