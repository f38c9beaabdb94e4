import { expect, it } from 'vitest';
import { wordReader } from '../../../adapters/emulators/words.ts';

const read = wordReader({ number: String.raw`\d+`, name: String.raw`[a-z]\w*`, sign: '<=|[=<]' }, (said, at) => {
  return new Error(`${said[at]} at ${at}`);
});

it('reads one word after the other, whatever spaces stand between', () => {
  expect(read('  a1<=20  ')).toEqual([
    { kind: 'name', text: 'a1' },
    { kind: 'sign', text: '<=' },
    { kind: 'number', text: '20' },
  ]);
  expect(read(' ')).toEqual([]);
});

it('says where no word begins', () => {
  expect(() => read('a = ;')).toThrow('; at 4');
});
