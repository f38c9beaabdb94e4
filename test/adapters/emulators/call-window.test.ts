import { expect, it } from 'vitest';
import { CallWindow } from '../../../adapters/emulators/call-window.ts';

it('lets pass as many calls of a name as it holds, until the first of them is old enough', () => {
  let now = Temporal.Instant.from('2026-11-20T01:00:00Z');
  const window = new CallWindow(2, 20, () => now);
  const later = (seconds: number): void => {
    now = now.add({ seconds });
  };
  expect(window.take('query')).toBe(true);
  later(15);
  expect(window.take('query')).toBe(true);
  later(4);
  expect(window.take('query')).toBe(false);
  expect(window.take('list')).toBe(true);
  later(1);
  expect(window.take('query')).toBe(true);
  expect(window.take('query')).toBe(false);
});
