import { adminDraft } from '../services/admins/preview.ts';
import { adminUnchangedCard } from '../views/admin-named.ts';
import { discarding } from './discarding.ts';

export const discardAdmin = discarding('discard-admin', adminDraft, adminUnchangedCard);
