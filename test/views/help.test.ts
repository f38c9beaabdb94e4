import { describe, expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { commands } from '../../src/commands/index.ts';
import { helpCard, helpOnCard } from '../../src/views/help.ts';
import { enSlack } from './sample-team.ts';
import { expectScenes } from './scenes.ts';

it('tells what to begin with, and what each command does', () =>
  expectScenes(
    'help',
    {
      'all commands': (reader) => helpCard(reader, commands),
      ...Object.fromEntries(
        commands.map((command) => [command.name.en, (reader: typeof enSlack) => helpOnCard(reader, command)]),
      ),
    },
    commands.length,
  ));

describe('a workspace with a prefix of its own', () => {
  it('sees it before every command', () => {
    const text = toText(helpCard({ ...enSlack, prefix: 'acme-' }, commands));
    for (const [command] of text.matchAll(/\/[a-z-]+/g)) expect(command).toMatch(/^\/acme-/);
    expect(text).toContain('/acme-qibu help');
  });
});
