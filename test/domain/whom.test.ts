import { describe, expect, it } from 'vitest';
import { readMention, readWhom, type Whom } from '../../src/domain/whom.ts';

const told = (found: [Whom, string] | undefined): string | undefined =>
  found && `${found[0].kind} ${found[0].kind === 'account' ? found[0].id : found[0].name} | ${found[1]}`;

describe('a mention', () => {
  it.each([
    ['<@U123> visits 2', 'account U123 | visits 2'],
    ['<@U123|li.na> visits 2', 'account U123 | visits 2'],
    ['<@ou_li>拜访 2', 'account ou_li | 拜访 2'],
    ['@li visits 2', 'name li | visits 2'],
    ['＠李娜 拜访 2', 'name 李娜 | 拜访 2'],
    ['@李娜：拜访 2', 'name 李娜 | ：拜访 2'],
    ['@li', 'name li | '],
    ['li visits 2', undefined],
    ['@ li', undefined],
    ['<@>', undefined],
    ['', undefined],
  ])('“%s”', (text, expected) => {
    expect(told(readMention(text))).toBe(expected);
  });
});

it('where a person has to stand, a name alone is one', () => {
  expect(told(readWhom('李娜 拜访 2'))).toBe('name 李娜 | 拜访 2');
  expect(told(readWhom('<@U123> visits 2'))).toBe('account U123 | visits 2');
  expect(told(readWhom('li'))).toBe('name li | ');
  expect(told(readWhom(' li'))).toBeUndefined();
  expect(told(readWhom('li, wang'))).toBeUndefined();
  expect(told(readWhom(''))).toBeUndefined();
});
