import { departureDraft } from '../services/departures/preview.ts';
import { departureDiscardedCard } from '../views/departure.ts';
import { discarding } from './discarding.ts';

export const discardDeparture = discarding('discard-departure', departureDraft, departureDiscardedCard);
