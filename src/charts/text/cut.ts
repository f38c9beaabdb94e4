const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Says whether a line fits the place it is meant for. */
export type Fits = (line: string) => boolean;

export const graphemesOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** `text` if it fits, else as much of its beginning as fits together with three dots; empty where not even the dots fit. */
export function cut(text: string, fits: Fits): string {
  if (fits(text)) return text;
  const parts = graphemesOf(text);
  for (let length = parts.length - 1; length > 0; length--) {
    const shorter = `${parts.slice(0, length).join('').trimEnd()}...`;
    if (fits(shorter)) return shorter;
  }
  return fits('...') ? '...' : '';
}
