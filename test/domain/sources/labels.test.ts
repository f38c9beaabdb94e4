import { expect, it } from 'vitest';
import { sourceCalled, sourceKeys, sourceLabels } from '../../../src/domain/sources/labels.ts';

it('a system is known by its name in either language, in any case, with or without spaces', () => {
  for (const key of sourceKeys) {
    for (const word of [key, key.toUpperCase(), sourceLabels[key].zh, sourceLabels[key].en]) {
      expect(sourceCalled(word), word).toBe(key);
    }
  }
  expect(sourceCalled('zohocrm')).toBe('zoho');
  expect(sourceCalled('sales')).toBeUndefined();
  expect(sourceCalled('')).toBeUndefined();
});
