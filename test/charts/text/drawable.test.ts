import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawable } from '../../../src/charts/text/drawable.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';

const typeface = openTypeface();

describe('what the font cannot draw is replaced', () => {
  test.each([
    ['小李🚀', '小李'],
    ['Ann 👩‍👩‍👧 Lee', 'Ann Lee'],
    ['🇨🇳王芳👍🏽', '王芳'],
    ['𠮷田', '〓田'],
    ['สมชาย', '〓'],
    ['🚀', '〓'],
    ['Erdoğan Łukasz', 'Erdogan Lukasz'],
    ['Zoe\u0308', 'Zoë'],
    ['O’Brien…', "O'Brien..."],
    ['67\u2009%\n\tnow', '67 % now'],
    ['\u202Egpj.exe\u0000', 'gpj.exe'],
    ['欧阳明轩', '欧阳明轩'],
    ['', ''],
  ])('%s becomes %s', (text, shown) => {
    expect(drawable(text, typeface)).toBe(shown);
  });

  test('whatever is written, every glyph exists, something is left, and nothing is left to replace', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const shown = drawable(text, typeface);
        expect(shown).not.toBe('');
        for (const character of shown) expect(typeface.has(character.codePointAt(0) ?? 0)).toBe(true);
        expect(drawable(shown, typeface)).toBe(shown);
      }),
    );
  });
});
