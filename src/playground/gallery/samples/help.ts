import { commands } from '../../../commands/index.ts';
import { helpCard, helpOnCard } from '../../../views/help.ts';
import type { Samples } from './sample.ts';
import type { enSlack } from './team.ts';

export const helpSamples: Samples = {
  view: 'help',
  says: 'tells what to begin with, and what each command does',
  scenes: {
    'all commands': (reader) => helpCard(reader, commands),
    ...Object.fromEntries(
      commands.map((command) => [command.name.en, (reader: typeof enSlack) => helpOnCard(reader, command)]),
    ),
  },
  mostLines: commands.length,
};
