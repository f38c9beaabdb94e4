import { z } from 'zod';
import { words } from '../texts/words.ts';
import { helpCard, helpOnCard } from '../views/help.ts';
import { say } from './answers.ts';
import { type Call, type Command, offeredTo, unknownCommand, verb } from './command.ts';

/** Reads the declarations of all commands, its own included. */
export function helpOn(others: readonly Command[]): Command {
  const help: Command = {
    name: words.help,
    summary: (texts) => texts.refusal.helpSummary,
    verbs: [
      verb({
        examples: { en: ['', 'report'], zh: ['', '汇报'] },
        takes: [{ kind: 'word', name: 'command' }],
        input: z.object({ command: z.string().optional() }),
        run: async (call, input) => {
          const { reader, work } = call;
          const all = [...others, help];
          if (!input.command) return showHelp(call, all);
          const word = input.command.replace(/^[/／]/, '').toLowerCase();
          const found = all.find(({ name }) => name.en === word || name.zh === word);
          if (!found) throw unknownCommand(input.command, offeredTo(work, all));
          return say(helpOnCard(reader, found));
        },
      }),
    ],
  };
  return help;
}

/** What to begin with, and what of these the asker is offered. */
export const showHelp = ({ reader, work }: Call, commands: readonly Command[]) =>
  say(helpCard(reader, offeredTo(work, commands)));
