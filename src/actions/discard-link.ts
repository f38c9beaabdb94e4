import { linkDiscardedCard } from '../views/link.ts';
import { discarding } from './discarding.ts';

export const discardLink = discarding('discard-link', 'link', linkDiscardedCard);
