import { expect, test } from 'vitest';
import { apart, between, type Clock, shortly } from '../../../../../src/playground/page/feishu/client/clock.ts';
import { wordsFor } from '../../../../../src/playground/page/feishu/words.ts';

const at = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant();
const clock = (locale: Clock['locale']): Clock => ({
  locale,
  zone: 'Asia/Shanghai',
  now: at('2026-11-18T14:30'),
  words: wordsFor(locale),
});

test.each([
  ['2026-11-18T00:05', '00:05', '00:05', '00:05'],
  ['2026-11-17T23:55', '昨天', 'Yesterday', '昨天 23:55'],
  ['2026-11-16T09:00', '11月16日', 'Nov 16', '11月16日 09:00'],
  ['2025-12-31T09:00', '2025年12月31日', 'Dec 31, 2025', '2025年12月31日 09:00'],
])('%s is shown as %s', (moment, zh, en, long) => {
  expect(shortly(at(moment), clock('zh-CN'))).toBe(zh);
  expect(shortly(at(moment), clock('en'))).toBe(en);
  expect(between(at(moment), clock('zh-CN'))).toBe(long);
});

test('the time is shown anew after ten minutes, and on another day', () => {
  expect(apart(at('2026-11-18T14:00'), at('2026-11-18T14:09'), clock('en'))).toBe(false);
  expect(apart(at('2026-11-18T14:00'), at('2026-11-18T14:10'), clock('en'))).toBe(true);
  expect(apart(at('2026-11-17T23:59'), at('2026-11-18T00:01'), clock('en'))).toBe(true);
});
