/**
 * Reads the advance widths out of a TrueType file: code point -> width as a share of the font size.
 * Kerning is left out, so Latin text is drawn up to 4 % narrower than this says, and never wider.
 * Throws a RangeError where the file ends early and an Error where it has no full Unicode table.
 */
export function readAdvances(file: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const unitsPerEm = view.getUint16(tableAt(view, 'head') + 18);
  const advances = tableAt(view, 'hmtx');
  const lastWithOwnAdvance = view.getUint16(tableAt(view, 'hhea') + 34) - 1;
  const groups = unicodeGroupsAt(view);

  const widths = new Map<number, number>();
  for (let group = 0; group < view.getUint32(groups + 12); group++) {
    const at = groups + 16 + 12 * group;
    const first = view.getUint32(at);
    const last = view.getUint32(at + 4);
    const firstGlyph = view.getUint32(at + 8);
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const glyph = firstGlyph + codePoint - first;
      // Glyph 0 is the box that stands for "missing".
      if (glyph === 0) continue;
      widths.set(codePoint, view.getUint16(advances + 4 * Math.min(glyph, lastWithOwnAdvance)) / unitsPerEm);
    }
  }
  return widths;
}

function tableAt(view: DataView, tag: string): number {
  for (let table = 0; table < view.getUint16(4); table++) {
    const at = 12 + 16 * table;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

/** Format 12 is the one that reaches past U+FFFF, where rare surnames live. */
function unicodeGroupsAt(view: DataView): number {
  const cmap = tableAt(view, 'cmap');
  for (let record = 0; record < view.getUint16(cmap + 2); record++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * record + 4);
    if (view.getUint16(at) === 12) return at;
  }
  throw new Error('The font has no full Unicode table');
}
