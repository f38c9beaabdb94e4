/** Without I, L, O and U: what is read off a terminal is typed into a phone. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** A code of 60 bits, `7K3M-9XWT-2QAB`, from a version 7 uuid, whose last 62 bits are random. */
export function claimCodeFrom(id: string): string {
  const random = BigInt(`0x${id.replaceAll('-', '').slice(-15)}`);
  const code = Array.from({ length }, (_, index) => signs[Number((random >> BigInt(index * 5)) & 31n)]).join('');
  return code.match(/.{4}/g)?.join('-') ?? code;
}

/** A code as it was typed: in any case, with other dashes or none, with O for 0 and I or L for 1; undefined for what is none. */
export function readClaimCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (plain.length !== length || [...plain].some((sign) => !signs.includes(sign))) return undefined;
  return plain.match(/.{4}/g)?.join('-');
}
