import { type Line, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';

/** Several to a line: a long list of people would push the buttons off the screen. */
export const severalToALine = (texts: readonly string[], perLine: number): Line[] =>
  Array.from({ length: Math.ceil(texts.length / perLine) }, (_, nth) =>
    line(dots(...texts.slice(nth * perLine, (nth + 1) * perLine))),
  );
