import { dayDiscardedCard } from '../views/calendar.ts';
import { discarding } from './discarding.ts';

export const discardDay = discarding('discard-day', 'calendar', dayDiscardedCard);
