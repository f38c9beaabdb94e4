import { expect, it } from 'vitest';
import { zoneNamed } from '../../src/domain/zone.ts';

it('a zone is known as the world names it, and nothing else is one', () => {
  expect([zoneNamed('Asia/Shanghai'), zoneNamed('europe/berlin')]).toEqual(['Asia/Shanghai', 'Europe/Berlin']);
  expect(['', '上海', 'Mars/Base'].map(zoneNamed)).toEqual([undefined, undefined, undefined]);
});
