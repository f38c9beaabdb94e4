/** Letters and digits of languages that put spaces between words. */
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Whether a text says a name, whatever the case: as words of their own where words have spaces between them, so that
 * `Acme` is not in `Acmeville`. A name of one sign says too little to be found.
 */
export function says(text: string, name: string): boolean {
  const [within, wanted] = [fold(text), fold(name).trim()];
  if (wanted.length < 2) return false;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    if (isEdge(within, at) && isEdge(within, at + wanted.length)) return true;
  }
  return false;
}

const isEdge = (text: string, at: number): boolean => !(spaced.test(text[at - 1] ?? '') && spaced.test(text[at] ?? ''));
