import { expect, it } from 'vitest';
import { mappingOf, recordName } from '../../../src/domain/sources/record-name.ts';

it('the name of a record says by which mapping it came', () => {
  expect(recordName(12, '500:7#x', 2)).toBe('12:500:7#x#2');
  expect(mappingOf(recordName(12, '500:7#x', 2))).toBe(12);
});
