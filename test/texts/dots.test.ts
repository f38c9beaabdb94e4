import { expect, it } from 'vitest';
import { dots } from '../../src/texts/dots.ts';

it('divides the facts of a line', () => {
  expect(dots('30 points', 'due Fri, Nov 27')).toBe('30 points · due Fri, Nov 27');
  expect(dots('陈晨（华东）', '30 积分')).toBe('陈晨（华东）· 30 积分');
  expect(dots('你看行吗？', '目标')).toBe('你看行吗？· 目标');
  expect(dots('30 积分')).toBe('30 积分');
  expect(dots()).toBe('');
});
