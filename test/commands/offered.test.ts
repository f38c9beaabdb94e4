import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { offered } from '../../src/commands/offered.ts';
import { parse } from '../../src/entrance/parse.ts';

describe('the commands that a messenger lists', () => {
  const list = offered(commands);

  it('are those for everybody, and help', () => {
    const forEverybody = commands.filter(({ name }) => !name.underRoot).map(({ name }) => name.en);
    expect(list.map(({ name }) => name)).toEqual([...forEverybody, 'help']);
  });

  it('are understood as they are listed', () => {
    for (const { name } of list) expect(parse(name, commands)).toHaveProperty('verb');
  });

  it('say in both languages what they are for', () => {
    for (const { summary } of list) {
      expect(summary.en).toMatch(/^[A-Z]/);
      expect(summary['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  });
});
