import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestTitle, titleFrom } from '../../../src/domain/tasks/title.ts';

describe('the title that a message suggests', () => {
  it.each([
    ['Help with the tender', 'Help with the tender'],
    ['\n  \n  华星要一份\t标书 \n周五前', '华星要一份 标书'],
    ['<!channel> *now*', '<!channel> *now*'],
    ['', undefined],
    [' \n\t', undefined],
  ])('of %j is %j', (message, title) => {
    expect(titleFrom(message)).toBe(title);
  });

  it('is cut between characters as people count them', () => {
    const family = '👨‍👩‍👧‍👦';
    const title = titleFrom(family.repeat(20)) ?? '';
    expect(title).toBe(`${family.repeat(10)}…`);
  });

  it('is never longer than a title may be', () => {
    const long = fc.string({ unit: 'grapheme', minLength: 100, maxLength: 300 });
    fc.assert(fc.property(long, (message) => (titleFrom(message) ?? '').length <= longestTitle));
  });
});
