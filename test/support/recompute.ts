/**
 * Reads a statement as somebody does who has nothing but the message, and computes it again. It knows no plan, no rule and
 * none of our arithmetic: only what can be read there, and what a person would do with it on paper.
 */
export interface Recomputed {
  /** In hundredths, as printed and as computed from what stands before it. */
  readonly lines: readonly { readonly text: string; readonly printed: bigint; readonly computed: bigint }[];
  readonly total: { readonly printed: bigint; readonly computed: bigint };
}

type Fraction = readonly [top: bigint, bottom: bigint];

/** The texts of a message in order, the title first. Throws for what cannot be read. */
export function recompute([title = '', ...body]: readonly string[]): Recomputed {
  const lines = body
    .filter((text) => /^\d+ /.test(text) && text.includes('= '))
    .map((text) => ({ text, ...recomputedLine(text) }));
  const sum = body.find((text) => /^(?:合计|In all) /u.test(text)) ?? title;
  const [total = '', parts = total] = sum.replace(/^.*?(?=[^\s\d]*\s?[\d,]+\.\d\d)/u, '').split(' = ');
  return {
    lines,
    total: { printed: cents(total), computed: terms(parts).reduce((all, term) => all + cents(term), 0n) },
  };
}

/** `1 Personal 6,000.00 × 16/31 days × 77/90 (…) = 2,649.46` */
function recomputedLine(text: string): { printed: bigint; computed: bigint } {
  const brackets = [...text.matchAll(/[（(]([^（）()]*)[)）]/gu)].map(([, inside = '']) => inside);
  for (const inside of brackets) checkSum(inside);
  const plain = text.replaceAll(/ ?[（(][^（）()]*[)）] ?/gu, ' ');
  const at = plain.lastIndexOf('= ');
  const [left, printed] = [plain.slice(0, at), cents(plain.slice(at))];
  const factors = /[\d,]+\.\d\d[ ×÷].*$/u.exec(left.replace(/^\d+ /, ''))?.[0] ?? '';
  const [product = '', ...more] = terms(factors);
  const isShared = /^\d+ (?:团队|Team)/u.test(text);
  const whole = isShared ? down(productOf(product)) : nearest(productOf(product));
  return { printed, computed: more.reduce((all, term) => all + cents(term), whole) };
}

/** `tier from 100%: 1 + 0.12 × 1.5 = 1.18`: what stands on the left is what stands on the right. */
function checkSum(inside: string): void {
  const [, start, beyond, times, result] = /([\d/.,]+) \+ ([\d/.,]+) × ([\d/.,]+) = ([\d/.,]+)/.exec(inside) ?? [];
  if (!start || !beyond || !times || !result) return;
  const product = multiply(fraction(beyond), fraction(times));
  const [top, bottom] = add(fraction(start), product);
  const [otherTop, otherBottom] = fraction(result);
  if (top * otherBottom !== otherTop * bottom) throw new Error(`it does not add up: ${inside}`);
}

/** Each with its sign. */
const terms = (sum: string): string[] => sum.split(/ (?=[+−] )/u).map((term) => term.replace(/^([+−]) /u, '$1'));

/** `12,000.00 ÷ 4 people`, in hundredths. */
function productOf(product: string): Fraction {
  const [first = '', ...others] = product.split(/ (?=[×÷] )/u);
  return others.reduce<Fraction>(
    (all, term) => {
      const [top, bottom] = fraction(/[\d.,]+(?:\/[\d.,]+)?/.exec(term)?.[0] ?? '');
      return multiply(all, term.startsWith('÷') ? [bottom, top] : [top, bottom]);
    },
    [cents(first), 1n],
  );
}

/** `77/90`, `96.0/350.5`, `0.96` */
function fraction(text: string): Fraction {
  const [top = '', bottom = '1'] = text.split('/');
  const [[a, b], [c, d]] = [decimal(top), decimal(bottom)];
  return [a * d, b * c];
}

function decimal(text: string): Fraction {
  const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
  if (!/^\d+$/.test(whole + part)) throw new Error(`this is no number: ${text}`);
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}

/** An amount of money somewhere in a text. */
function cents(text: string): bigint {
  const [, sign, amount] = /(−?)(?:¥|CNY )?([\d,]+\.\d\d)(?!\d)/u.exec(text) ?? [];
  if (!amount) throw new Error(`there is no amount in it: ${text}`);
  const size = BigInt(amount.replaceAll(/[,.]/g, ''));
  return sign === '−' ? -size : size;
}

const multiply = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const down = ([top, bottom]: Fraction): bigint => top / bottom;
const nearest = ([top, bottom]: Fraction): bigint => (2n * top + bottom) / (2n * bottom);
