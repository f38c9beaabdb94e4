import { describe, expect, it } from 'vitest';
import { enFeishu, enSlack, zhFeishu, zhSlack } from '../../src/playground/gallery/samples/team.ts';
import { typed } from '../../src/texts/reader.ts';
import { words } from '../../src/texts/words.ts';

describe('a command as this reader can type it', () => {
  it('is a slash command in Slack and plain words in Feishu', () => {
    expect(typed(zhFeishu, words.task, words.claim, '12')).toBe('任务 认领 12');
    expect(typed(zhSlack, words.task, words.claim, '12')).toBe('/task 认领 12');
    expect(typed(enFeishu, words.task, words.claim, '12')).toBe('task claim 12');
    expect(typed(enSlack, words.task, words.claim, '12')).toBe('/task claim 12');
  });

  it('stands after the root where Slack has no command of its own', () => {
    expect(typed(zhSlack, words.help, words.report)).toBe('/qibu 帮助 汇报');
    expect(typed(zhFeishu, words.help, words.report)).toBe('帮助 汇报');
  });

  it('has the prefix of its workspace', () => {
    expect(typed({ ...enSlack, prefix: 'acme-' }, words.report, 'visits 3')).toBe('/acme-report visits 3');
    expect(typed({ ...enSlack, prefix: 'acme-' }, words.help)).toBe('/acme-qibu help');
    expect(typed({ ...zhFeishu, prefix: 'acme-' }, words.report)).toBe('汇报');
  });
});

describe('words', () => {
  it('are one word each, ASCII in English, and no two of them the same', () => {
    const all = Object.values(words);
    for (const { en, zh } of all) {
      expect(en).toMatch(/^[a-z]+$/);
      expect(zh).toMatch(/^\S+$/);
    }
    expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
    expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length);
  });
});
