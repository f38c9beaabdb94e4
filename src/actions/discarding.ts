import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { takeDraft } from '../services/drafts/take.ts';
import type { Reader } from '../texts/reader.ts';
import { type Action, action } from './action.ts';

/** A button under what was shown: it cannot be confirmed any more. `kind` is that of the draft. */
export const discarding = (name: string, kind: string, card: (reader: Reader) => Parameters<typeof say>[0]): Action =>
  action({
    name,
    value: z.object({ draft: z.uuid() }),
    run: async ({ work, reader }, { draft }) => {
      await takeDraft(work, kind, draft);
      return say(card(reader));
    },
  });
