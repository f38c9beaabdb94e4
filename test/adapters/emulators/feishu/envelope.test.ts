import { expect, test } from 'vitest';
import { encrypt } from '../../../../adapters/emulators/feishu/envelope.ts';

test('the cipher gives the example of the vendor’s documentation to the letter', () => {
  const example = 'P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=';
  const iv = Buffer.from(example, 'base64').subarray(0, 16);
  expect(encrypt('hello world', 'test key', iv)).toBe(example);
});
