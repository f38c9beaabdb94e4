/** Levenshtein distance by character, as a share of the longer word: 0 is the same, 1 has nothing in common. */
export function distance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let row = right.map((_, index) => index + 1);
  left.forEach((letter, i) => {
    let [corner, edge] = [i, i + 1];
    row = row.map((above, j) => {
      const value = Math.min(above + 1, edge + 1, corner + (letter === right[j] ? 0 : 1));
      [corner, edge] = [above, value];
      return value;
    });
  });
  return (row.at(-1) ?? left.length) / Math.max(left.length, right.length, 1);
}

/** The three things one of whose words is nearest to what was typed, nearest first. */
export function nearest<Thing>(
  typed: string,
  things: readonly Thing[],
  wordsOf: (thing: Thing) => readonly string[],
): Thing[] {
  return things
    .map((thing) => ({ thing, far: Math.min(...wordsOf(thing).map((word) => distance(typed.toLowerCase(), word))) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ thing }) => thing);
}
