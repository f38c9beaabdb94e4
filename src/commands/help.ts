import { z } from 'zod';
import { words } from '../texts/words.ts';
import { helpCard, helpOnCard } from '../views/help.ts';
import { say } from './answers.ts';
import { type Command, unknownCommand, verb } from './command.ts';
import { digest } from './digest.ts';
import { goal } from './goal.ts';
import { report } from './report.ts';
import { task } from './task.ts';

const others = [report, goal, task, digest];

/** Reads the declarations of all commands, its own included. */
export const help: Command = {
  name: words.help,
  summary: (texts) => texts.refusal.helpSummary,
  verbs: [
    verb({
      examples: { en: ['', 'report'], zh: ['', '汇报'] },
      takes: [{ kind: 'word', name: 'command' }],
      input: z.object({ command: z.string().optional() }),
      run: async ({ reader }, input) => {
        if (!input.command) return say(helpCard(reader, [...others, help]));
        const word = input.command.replace(/^\//, '').toLowerCase();
        const found = [...others, help].find(({ name }) => name.en === word || name.zh === word);
        if (!found) throw unknownCommand(input.command, [...others, help]);
        return say(helpOnCard(reader, found));
      },
    }),
  ],
};
