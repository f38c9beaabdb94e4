import type { Typeface } from './typeface.ts';

/** What printers set where a character is missing. */
const standIn = '〓';

/** Letters without a decomposition that the font lacks. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ı: 'i', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T' };

/**
 * `text` with everything replaced that the font cannot draw, so that no empty box reaches a picture: emoji and invisible
 * characters go (the ones that turn the direction of text as well), accents go where the accented letter is missing, and
 * what is left becomes one 〓. Never empty unless `text` is.
 */
export function drawable(text: string, typeface: Pick<Typeface, 'has'>): string {
  const has = (character: string) => typeface.has(character.codePointAt(0) ?? 0);
  const tidy = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
    // The font has these full-width only, and draws the ellipsis wider than its tables say.
    .replace(/[‘’]/gu, "'")
    .replace(/…/gu, '...');

  const replaced = Array.from(tidy, (character) => {
    if (has(character)) return character;
    if (/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}]/u.test(character)) return '';
    const plain = plainLetters[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
    return Array.from(plain).every(has) && plain !== '' ? plain : standIn;
  });
  const shown = replaced.join('').replace(/〓+/gu, standIn).replace(/ +/gu, ' ').trim();
  return shown === '' && text !== '' ? standIn : shown;
}
