const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\p{Nd}]/u;

/**
 * A Chinese sentence with values in it. Where 汉字 meet Latin letters or digits at the edge of a value a half-width space
 * comes between them, and after a full-width bracket none: names come in both scripts and numbers with brackets, so the
 * sentence cannot know beforehand.
 */
export function zh(sentence: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return sentence.reduce((text, part, index) => {
    const value = values[index - 1];
    return value === undefined ? text + part : joined(joined(text, String(value)), part);
  });
}

function joined(left: string, right: string): string {
  if (left.endsWith('）')) return left + right.trimStart();
  const [last, first] = [[...left].at(-1) ?? '', [...right][0] ?? ''];
  const meet = (han.test(last) && latin.test(first)) || (latin.test(last) && han.test(first));
  return meet ? `${left} ${right}` : left + right;
}
