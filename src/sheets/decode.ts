/**
 * Text from bytes, as the programs of an office write it: UTF-8 with or without a mark, UTF-16 as Excel calls "Unicode
 * text", and GB18030, in which Excel in China writes CSV without saying so. Undefined for bytes that are no text.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const text = textOf(bytes);
  return text === undefined || control.test(text) ? undefined : text;
}

/** Control characters that nobody types; tabs and ends of lines stand in every table. */
const control = /(?![\t\r\n])\p{Cc}/u;

function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return read('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return read('utf-16be', bytes);
  if (looksWide(bytes, 1)) return read('utf-16le', bytes);
  if (looksWide(bytes, 0)) return read('utf-16be', bytes);
  return read('utf-8', bytes) ?? read('gb18030', bytes);
}

/** Without a mark: in the headings of a table every other byte of Latin letters, commas and ends of lines is empty. */
function looksWide(bytes: Uint8Array, empty: 0 | 1): boolean {
  const begin = bytes.subarray(0, 256);
  const count = begin.filter((byte, index) => byte === 0 && index % 2 === empty).length;
  return bytes.length % 2 === 0 && count > 0 && count === begin.filter((byte) => byte === 0).length;
}

/** The mark at the beginning is not part of the text. */
function read(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
