/** JSON as a vendor sends it; each number as its digits, whatever its size. Throws a SyntaxError. */
export const exactJson = (text: string): unknown =>
  JSON.parse(text, ((_key: string, value: unknown, { source }: { source?: string }) =>
    typeof value === 'number' && source !== undefined ? digitsOf(source) : value) as (
    key: string,
    value: unknown,
  ) => unknown);

/** More of them than that is no number of anybody, and would only be long. */
const mostDigits = 400;

/** A number as a program wrote it, `1.2E7`, in plain digits. Whatever is no number, or would be endless, stays as it is. */
export function digitsOf(numeral: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(numeral)?.slice(1);
  if (!parts) return numeral;
  const [sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const point = whole.length + Number(exponent);
  if (Math.abs(point) > mostDigits) return numeral;
  const digits = (whole + fraction).padStart(whole.length + fraction.length - Math.min(point, 0), '0');
  const at = Math.max(point, 0);
  const before =
    digits
      .slice(0, at)
      .padEnd(at, '0')
      .replace(/^0+(?=\d)/, '') || '0';
  const after = digits.slice(at);
  return `${sign}${before}${after === '' ? '' : `.${after}`}`;
}
