import { expect, test } from 'vitest';
import { fileName } from '../../src/card/document.ts';

test.each([
  ['a name as it is', '华东 2026-10 复盘.html', '华东 2026-10 复盘.html'],
  ['a way into another folder', '../../etc/cron.d/x.csv', '-..-etc-cron.d-x.csv'],
  ['signs that Windows forbids', 'Q4: "East" <a|b>?.xlsx', 'Q4- -East- -a-b--.xlsx'],
  ['a turned direction of writing', 'page\u202elmth.exe', 'pagelmth.exe'],
  ['signs that nobody sees', 'pa\u0000ge\u200b\n.html', 'page.html'],
  ['halves of characters', 'a\ud800.csv', 'a\ufffd.csv'],
  ['spaces and dots around it', ' . Li  Na .csv ', 'Li Na .csv'],
])('%s', (_, name, kept) => {
  expect(fileName(name)).toBe(kept);
});

test('a long one keeps its ending, and no character is cut in two', () => {
  const name = fileName(`${'👩‍👩‍👧华东'.repeat(40)}.html`);
  expect(name).toMatch(/…\.html$/);
  expect(name.length).toBeLessThanOrEqual(80);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
  expect(name.isWellFormed()).toBe(true);
});
