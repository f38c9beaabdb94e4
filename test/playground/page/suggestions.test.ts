import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { parse } from '../../../src/entrance/parse.ts';
import { suggestionsFor } from '../../../src/playground/page/suggestions.ts';

describe('a composer', () => {
  it.each([
    ['slack', 'en', '/report visits 3 met Acme'],
    ['slack', 'zh-CN', '/report 拜访 3 拜访了华星'],
    ['feishu', 'zh-CN', '汇报 拜访 3 拜访了华星'],
    ['feishu', 'en', 'report visits 3 met Acme'],
  ] as const)('in %s, in %s, knows every command as it is typed there', (platform, locale, line) => {
    const lines = suggestionsFor(platform, locale).map((one) => one.line);
    expect(lines).toContain(line);
    expect(new Set(lines).size).toBe(lines.length);
    for (const one of lines) expect(parse(one.replace(/^\/(qibu )?/, ''), commands)).not.toHaveProperty('unknown');
  });
});
