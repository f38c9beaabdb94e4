/**
 * A file that we make and send: a page, a table. There are two ways to send one, and its contents are never logged.
 *
 * To whoever has pressed or typed something: `documents` of the `card` answer. They come into their single chat with us once
 * or not at all, one after the other, and where one does not come, `otherwise` says so. They are made after the answer, when
 * nothing waits for them any more. A delivery that is repeated does not bring them again.
 *
 * To anybody else, or where it must not be lost: an announcement whose kind has a `document`. It is made when it is
 * delivered, tried until it has arrived once, and never changed afterwards; where the messenger takes no such file, the
 * `card` of that kind is posted in its place and says what to do.
 */
export interface Document {
  /** As people see and keep it, with the ending that says what it is: `East China 2026-10.html`. In the reader's language. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** One line beside it where there is room for one. Feishu shows the name alone, so that has to do. */
  readonly caption: string;
}

/** Three bytes each at most, so that the name fits into the 255 that file systems take. */
const mostOfName = 80;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The name under which a file is sent: one that every system can keep, and that is what it looks like. A sign that turns the
 * direction of writing would hide the true ending, and a slash lead into another folder.
 */
export function fileName(name: string): string {
  const harmless = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const [ending = ''] = /\.\w{1,8}$/.exec(harmless) ?? [];
  return `${shortened(harmless.slice(0, harmless.length - ending.length), mostOfName - ending.length)}${ending}`;
}

function shortened(stem: string, room: number): string {
  if (stem.length <= room) return stem;
  let kept = '';
  for (const { segment } of graphemes.segment(stem)) {
    if (kept.length + segment.length > room - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
