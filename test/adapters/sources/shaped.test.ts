import { expect, it } from 'vitest';
import { z } from 'zod';
import { shaped } from '../../../adapters/sources/shaped.ts';
import { SourceError } from '../../../src/errors.ts';

const shape = z.object({ records: z.array(z.string()) });

it('is an answer as it was to be expected', () => {
  expect(shaped(shape, { records: ['a'], more: 1 }, 'query')).toEqual({ records: ['a'] });
});

it('is malformed otherwise, and of what stands in it nothing is told', () => {
  for (const answer of [undefined, null, 'Mallory', { records: 'Mallory' }, { records: [{ name: 'Mallory' }] }]) {
    expect(() => shaped(shape, answer, 'query')).toThrow(new SourceError('malformed', 'query'));
  }
});
