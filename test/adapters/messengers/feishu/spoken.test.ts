import { expect, it } from 'vitest';
import { command } from '../../../../adapters/messengers/feishu/spoken.ts';

it.each([
  ['/汇报 拜访 3', '汇报 拜访 3'],
  ['／汇报 拜访 3', '汇报 拜访 3'],
  ['/qibu report visits 3', 'report visits 3'],
  ['qibu /report visits 3', 'report visits 3'],
  ['齐步 汇报 拜访 3', '汇报 拜访 3'],
  ['Qibu', ''],
  ['  help ', 'help'],
  ['齐步走', '齐步走'],
  ['qibuddy', 'qibuddy'],
  ["praise '; DROP TABLE goals;-- <at id=all></at>", "praise '; DROP TABLE goals;-- <at id=all></at>"],
])('%j is the command %j', (text, words) => {
  expect(command(text)).toBe(words);
});
