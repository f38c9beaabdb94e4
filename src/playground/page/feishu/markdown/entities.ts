const named: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", sim: '~' },
  ...{ nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' },
};

const pattern = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy;

/** The character that an HTML entity at `at` stands for; the vendor documents entities as the way to escape markup. */
export function entityAt(text: string, at: number): { readonly character: string; readonly end: number } | undefined {
  pattern.lastIndex = at;
  const [whole = '', ten, hex, name = ''] = pattern.exec(text) ?? [];
  const code = ten ? Number(ten) : Number.parseInt(hex ?? '', 16);
  const character = Number.isNaN(code) ? named[name.toLowerCase()] : characterOf(code);
  return whole && character ? { character, end: at + whole.length } : undefined;
}

const characterOf = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : undefined;
