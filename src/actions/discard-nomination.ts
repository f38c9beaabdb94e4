import { nominationDraft } from '../services/praise/nominate.ts';
import { nominationDiscardedCard } from '../views/nomination.ts';
import { discarding } from './discarding.ts';

export const discardNomination = discarding('discard-nomination', nominationDraft, nominationDiscardedCard);
