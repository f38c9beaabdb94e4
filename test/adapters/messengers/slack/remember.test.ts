import { expect, test } from 'vitest';
import { remember } from '../../../../adapters/messengers/slack/remember.ts';

test('the newest thousand are remembered, and what is remembered again is new', () => {
  const memory = new Map<string, number>();
  for (let at = 0; at < 1000; at++) remember(memory, `T${at}`, at);
  remember(memory, 'T0', 0);
  remember(memory, 'T1000', 1000);
  expect(memory.size).toBe(1000);
  expect([memory.has('T0'), memory.has('T1'), memory.has('T1000')]).toEqual([true, false, true]);
});
