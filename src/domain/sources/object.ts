/** A kind of record of a source: what the system calls it, and what its people do. */
interface Called {
  readonly name: string;
  readonly label: string;
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Whether a word is a part of what it is called. */
export const isLike = ({ name, label }: Called, word: string): boolean =>
  [name, label].some((called) => folded(called).includes(folded(word)));

/** The one that a word names: by its name, or as people call it where only one is called so. */
export function objectNamed<One extends Called>(objects: readonly One[], word: string): One | undefined {
  const [only, ...others] = objects.filter(({ label }) => folded(label) === folded(word));
  return objects.find(({ name }) => folded(name) === folded(word)) ?? (others.length === 0 ? only : undefined);
}
