import type { Typeface } from './typeface.ts';

/**
 * The texts of a drawing, each as wide as it was measured: whoever reads a page may not have our typeface, and in another one
 * a line that just fits would leave the picture.
 */
export const asWide = (svg: string, typeface: Typeface): string =>
  svg.replaceAll(/<text([^>]*)>([^<]+)</gu, (whole, attributes: string, words: string) => {
    const size = Number(/ font-size="([\d.]+)px"/u.exec(attributes)?.[1]);
    if (!size) return whole;
    const width = typeface.width(unescaped(words), size, attributes.includes(' font-weight="600"') ? 600 : 400);
    const length = Math.round(width * 100) / 100;
    return `<text${attributes} textLength="${length}" lengthAdjust="spacingAndGlyphs">${words}<`;
  });

const unescaped = (words: string): string =>
  words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
