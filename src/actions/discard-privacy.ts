import { privacyKeptCard } from '../views/chat-privacy.ts';
import { discarding } from './discarding.ts';

export const discardPrivacy = discarding('discard-privacy', 'privacy', privacyKeptCard);
