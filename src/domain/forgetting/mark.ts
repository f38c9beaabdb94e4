/** What stands in place of words that were erased. */
export const erased = '…';

/** Who somebody is since they were forgotten: Chinese as a name, English as its other spelling. */
export const formerColleague = (number: number): { readonly name: string; readonly alias: string } => ({
  name: `前同事 ${number}`,
  alias: `Former colleague ${number}`,
});

/** What somebody was called and known by, as it can stand in what people wrote. */
export interface Called {
  /** What they were called and known by: names, e-mail, mobile, accounts. */
  readonly words: readonly string[];
  readonly former: number;
}

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);

/** A single sign is in too many words to be taken for a name. */
export const findable = (word: string): boolean => [...word].length > 1;

/**
 * A text in which a former colleague stands wherever the person stood; Latin words only as a whole, and a single one only as it
 * is written, since many a name is a word.
 */
export function withoutNames(text: string, { words, former }: Called): string {
  const { name, alias } = formerColleague(former);
  return longestFirst(words).reduce(
    (left, word) =>
      left.replace(mentionOf(word), () => `@${alias}`).replace(patternOf(word), () => (isHan(word) ? name : alias)),
    text,
  );
}

/** As a messenger writes down that somebody is mentioned. */
const mentionOf = (word: string): RegExp => new RegExp(`<@${RegExp.escape(word)}(?:\\|[^>]*)?>`, 'giu');

export const names = (text: string, { words }: Pick<Called, 'words'>): boolean =>
  longestFirst(words).some((word) => patternOf(word).test(text));

const longestFirst = (words: readonly string[]): string[] =>
  words.filter(findable).toSorted((a, b) => b.length - a.length);

function patternOf(word: string): RegExp {
  const plain = RegExp.escape(word);
  const [before, after] = isHan(word) ? ['', ''] : ['(?<![\\p{Script=Latin}\\p{N}])', '(?![\\p{Script=Latin}\\p{N}])'];
  return new RegExp(`${before}${plain}${after}`, /[\d\s@_]/.test(word) ? 'giu' : 'gu');
}
