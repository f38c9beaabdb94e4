import { describe, expect, it } from 'vitest';
import { enSlack, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { quotable, shorten } from '../../src/texts/shorten.ts';

describe('what is too long', () => {
  it('is cut to its columns, 汉字 counting two', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdefg', 6)).toBe('abcde…');
    expect(shorten('客户拜访', 8)).toBe('客户拜访');
    expect(shorten('客户拜访量', 8)).toBe('客户拜…');
    expect(shorten('', 5)).toBe('');
  });

  it('is never cut within a character', () => {
    expect(shorten('👩‍🚀👩‍🚀👩‍🚀', 5)).toBe('👩‍🚀👩‍🚀…');
    expect(shorten('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
  });

  it('is quoted in one line', () => {
    expect(quotable(enSlack, 'goal\n @sun\t')).toBe('goal @sun');
    expect(quotable(enSlack, 'a'.repeat(30))).toHaveLength(20);
    expect(quotable(zhFeishu, '拜'.repeat(30))).toBe(`${'拜'.repeat(11)}…`);
  });

  it('is quoted without the ids of accounts', () => {
    expect(quotable(enSlack, 'goal <@U123|li>')).toBe('goal @li');
    expect(quotable(enSlack, 'goal <@U123> <@U4|>')).toBe('goal @… @…');
  });
});
