import { cut, type Fits } from './cut.ts';

const mayNotBegin = /^[\s，。；：、！？）」』》”%,.;:!?)\]]/u;
const mayNotEnd = /[（「『《“([]$/u;
const isPunctuation = /[，。；：、！？,;:.!?]\s*$/u;
const isWord = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}%/.,'+–-]/u;

/**
 * Breaks `text` into at most `most` lines that fit: after punctuation if the rest then fits, else between words or
 * ideographs, and never so that ，。；） begin a line. What is still too long is cut. Never inside a word or a number,
 * unless one alone is longer than a line.
 */
export function breakLines(text: string, fits: Fits, most: number): readonly string[] {
  const line = text.trim();
  if (fits(line) || most <= 1) return [cut(line, fits)];

  const breaks = breaksOf(line).filter((at) => fits(line.slice(0, at).trimEnd()));
  const restFits = (at: number) => fittingRest(line.slice(at), fits, most - 1);
  const at =
    breaks.findLast((place) => isPunctuation.test(line.slice(0, place)) && restFits(place)) ??
    breaks.findLast(restFits) ??
    breaks.at(-1) ??
    longestPrefix(line, fits);
  return [line.slice(0, at).trimEnd(), ...breakLines(line.slice(at), fits, most - 1)];
}

function fittingRest(rest: string, fits: Fits, most: number): boolean {
  return breakLines(rest, fits, most).join('').replace(/\s/gu, '') === rest.replace(/\s/gu, '');
}

/** Places in `text` where a line may end: the index of the first character of the next line. */
function breaksOf(text: string): readonly number[] {
  const places: number[] = [];
  let at = 0;
  let before = '';
  for (const character of text) {
    const insideWord = isWord.test(before) && isWord.test(character);
    if (at > 0 && !insideWord && !mayNotBegin.test(character) && !mayNotEnd.test(before)) places.push(at);
    at += character.length;
    before = character;
  }
  return places;
}

function longestPrefix(text: string, fits: Fits): number {
  let length = 0;
  for (const character of text) {
    if (length > 0 && !fits(text.slice(0, length + character.length))) break;
    length += character.length;
  }
  return length;
}
