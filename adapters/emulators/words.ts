/** A word of a query language, as it stands there. */
export interface Word<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
}

/**
 * Reads the words of a language, whose kinds are tried in the order in which they are given; spaces divide them. `misread` is
 * what is thrown where no word begins.
 */
export function wordReader<Kind extends string>(
  patterns: Readonly<Record<Kind, string>>,
  misread: (said: string, at: number) => Error,
): (said: string) => Word<Kind>[] {
  const kinds = Object.entries<string>(patterns).map(([kind, pattern]) => `(?<${kind}>${pattern})`);
  const word = new RegExp(kinds.join('|'), 'y');
  return (said) => {
    const words: Word<Kind>[] = [];
    let at = said.search(/\S|$/);
    while (at < said.length) {
      word.lastIndex = at;
      const [kind, text] = Object.entries(word.exec(said)?.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
      if (kind === undefined || text === undefined) throw misread(said, at);
      words.push({ kind: kind as Kind, text });
      at = word.lastIndex + said.slice(word.lastIndex).search(/\S|$/);
    }
    return words;
  };
}
