import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmWhatIf as confirm } from '../services/what-ifs/confirm.ts';
import { whatIfStoredCard } from '../views/what-if.ts';
import { action } from './action.ts';

/** Stores what another target would mean, as it was shown. */
export const confirmWhatIf = action({
  name: 'confirm-what-if',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => {
    const plan = await confirm(work, draft);
    return say(whatIfStoredCard(reader, { ...plan, today: work.today }));
  },
});
