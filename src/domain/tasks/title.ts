/** The most that a task's title holds, in UTF-16 units. */
export const longestTitle = 120;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * What a message suggests as the title of a task: its first line that says anything, in full or cut between characters as
 * people count them. Undefined where no line does.
 */
export function titleFrom(message: string): string | undefined {
  const [line] = message
    .split('\n')
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  if (line === undefined || line.length <= longestTitle) return line;
  let kept = '';
  for (const { segment } of graphemes.segment(line)) {
    if (kept.length + segment.length > longestTitle - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
