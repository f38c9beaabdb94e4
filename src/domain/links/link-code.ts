const digits = 6;

/** Six digits from a version 7 uuid, whose last 62 bits are random. */
export const linkCodeFrom = (id: string): string =>
  (BigInt(`0x${id.replaceAll('-', '').slice(-15)}`) % 10n ** BigInt(digits)).toString().padStart(digits, '0');

/** A code as it was typed: with spaces or dashes, in full-width digits; undefined for what is none. */
export function readLinkCode(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s\p{Dash}]/gu, '');
  return /^\d{6}$/.test(plain) ? plain : undefined;
}
