import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAdvances } from './truetype.ts';

export type Weight = 400 | 600;

/** What a layout has to know about the font. The same widths serve the layout and Vega. */
export interface Typeface {
  /** How wide `text` is drawn at a font size; the result has the unit of the size. */
  width(text: string, size: number, weight: Weight): number;
  has(codePoint: number): boolean;
}

export const family = 'Noto Sans SC';

const files: Readonly<Record<Weight, string>> = {
  400: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  600: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
};

/** The bytes of the font, 10.5 MB a weight. */
export function readFont(weight: Weight): Uint8Array {
  return readFileSync(fileURLToPath(import.meta.resolve(files[weight])));
}

/** Reads both weights, which takes some 25 ms: once a process. */
export function openTypeface(): Typeface {
  const widths = { 400: readAdvances(readFont(400)), 600: readAdvances(readFont(600)) };
  return {
    width(text, size, weight) {
      let ems = 0;
      // A missing glyph is drawn as a box one em wide.
      for (const character of text) ems += widths[weight].get(character.codePointAt(0) ?? 0) ?? 1;
      return ems * size;
    },
    has: (codePoint) => widths[400].has(codePoint) && widths[600].has(codePoint),
  };
}
