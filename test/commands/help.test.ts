import { expect, it } from 'vitest';
import type { Call } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { zhFeishu } from '../../src/playground/gallery/samples/team.ts';

const help = commands.find(({ name }) => name.en === 'help')?.verbs[0];

/** What somebody is told. */
async function told(admin: boolean, command?: string): Promise<string> {
  const call = { reader: zhFeishu, work: { actor: { admin } } } as Call;
  return JSON.stringify(await help?.run(call, command === undefined ? {} : { command }));
}

it.each(commands.map(({ name }) => name))('explains $en, by either of its words', async ({ en, zh }) => {
  expect(await told(false, en)).toContain(zh);
  expect(await told(false, zh)).toBe(await told(false, en));
});

it('lists what is for admins to admins alone', async () => {
  const [all, usual] = [await told(true), await told(false)];
  const listed = (word: string) => [all.includes(`${word}：`), usual.includes(`${word}：`)];
  for (const word of ['设置', '日历', '重算']) expect([word, ...listed(word)]).toEqual([word, true, false]);
  // Whoever needs it reads it where the code stands.
  expect(listed('认领')).toEqual([false, false]);
  expect(usual).toContain('团队：');
});
