import { teamDiscardedCard } from '../views/team-change.ts';
import { discarding } from './discarding.ts';

export const discardTeam = discarding('discard-team', 'team', teamDiscardedCard);
