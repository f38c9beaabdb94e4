import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { sendAgain } from '../services/sources/again.ts';
import { tryingAgainText } from '../views/source-answers.ts';
import { action } from './action.ts';

/** What came to nothing is tried once more. */
export const errandAgain = action({
  name: 'errand-again',
  value: z.object({ errand: z.uuid() }),
  run: async ({ work, reader }, { errand }) => {
    await sendAgain(work, errand);
    return notice(tryingAgainText(reader), 'info');
  },
});
