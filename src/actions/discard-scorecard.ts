import { scorecardDiscardedCard } from '../views/scorecard-use.ts';
import { discarding } from './discarding.ts';

export const discardScorecard = discarding('discard-scorecard', 'scorecard', scorecardDiscardedCard);
