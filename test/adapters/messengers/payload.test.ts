import { describe, expect, it } from 'vitest';
import { isTooDeep, vendorId } from '../../../adapters/messengers/payload.ts';

describe('an id', () => {
  it.each(['UCHEN', '1763445600.000100', 'ou_84aad35d084aa403a838cf73ee18467d', 'Ev:1', 'x'.repeat(255)])(
    'is what vendors make: %s',
    (id) => {
      expect(vendorId.safeParse(id).success).toBe(true);
    },
  );

  it.each(['', 'a b', 'a\0b', '\ud800', '测', '../../bot', 'a?b', 'a#b', 'a%2fb', 'a\\b', 'x'.repeat(256), 7, null])(
    'is not %j',
    (id) => {
      expect(vendorId.safeParse(id).success).toBe(false);
    },
  );
});

it('what is nested by more than sixty-four levels is too deep', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
  expect([isTooDeep(nested(60)), isTooDeep(nested(70)), isTooDeep(nested(2000))]).toEqual([false, true, true]);
});
