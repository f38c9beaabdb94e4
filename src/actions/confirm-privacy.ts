import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmPrivacy } from '../services/digests/set-privacy.ts';
import { privacyWidenedCard } from '../views/chat-privacy.ts';
import { action } from './action.ts';

/** Lets a chat show more, as was asked. */
export const confirmPrivacyAction = action({
  name: 'confirm-privacy',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(privacyWidenedCard(reader, await confirmPrivacy(work, draft))),
});
