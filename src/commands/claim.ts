import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { claimAdmin } from '../services/admins/claim.ts';
import { words } from '../texts/words.ts';
import { claimedCard } from '../views/claimed.ts';
import { say } from './answers.ts';
import { type Command, verb } from './command.ts';

/** The number of a task, `12` or `#12`: no code is that short, so somebody wants the task. */
const taskNumber = /^#?(\d{1,6})$/;

export const claim: Command = {
  name: { ...words.claim, underRoot: true },
  summary: (texts) => texts.admin.claimSummary,
  verbs: [
    verb({
      examples: { en: ['XXXX-XXXX-XXXX'], zh: ['XXXX-XXXX-XXXX'] },
      takes: [{ kind: 'rest', name: 'code' }],
      input: z.object({ code: z.string().max(100) }),
      run: async ({ work, reader }, { code }) => {
        const [, task] = taskNumber.exec(code) ?? [];
        if (task) throw taskMeant(task);
        return say(claimedCard(reader, await claimAdmin(work, code)));
      },
    }),
  ],
};

function taskMeant(number: string): Refusal {
  const { task, claim } = words;
  const meant = { en: `${task.en} ${claim.en} ${number}`, zh: `${task.zh} ${claim.zh} ${number}` };
  return new Refusal({ code: 'unknown-command', word: `${claim.en} ${number}`, nearest: [meant] });
}
