import { whatIfDiscardedCard } from '../views/what-if.ts';
import { discarding } from './discarding.ts';

export const discardWhatIf = discarding('discard-what-if', 'what-if', whatIfDiscardedCard);
