import type { Problem, Spelt, Wrong } from '../domain/imports/table.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';

/** What is wrong with a cell, where whoever wrote the sheet finds it: `Row 7, “Target”: “many” is not clear to me`. */
export function problemText(reader: Reader, { row, column, what }: Problem): string {
  const { imports } = textsFor(reader.locale);
  const heading = typeof column === 'string' ? column : reader.locale === 'zh-CN' ? column.zh : column.en;
  return imports.problem({ row, column: quoted(heading), what: wrongText(reader, what) });
}

const quoted = (text: string): string => shorten(text.replaceAll(/\s+/g, ' ').trim(), 24);

function wrongText(reader: Reader, what: Wrong): string {
  const { wrong } = textsFor(reader.locale).imports;
  switch (what.kind) {
    case 'empty-sheet':
    case 'missing-column':
    case 'second-column':
    case 'missing':
      return wrong[what.kind];
    case 'unknown':
      return wrong.unknown({ value: quoted(what.value), nearest: oneOf(reader, names(reader, what.nearest)) });
    case 'ambiguous':
      return wrong.ambiguous({ value: quoted(what.value), choices: oneOf(reader, what.choices) });
    case 'foreign-currency':
      return wrong['foreign-currency']({ value: quoted(what.value), currency: what.currency, own: reader.currency });
    case 'twice':
      return wrong.twice({ value: quoted(what.value), first: what.first });
    default:
      return wrong[what.kind]({ value: quoted(what.value) });
  }
}

const names = (reader: Reader, nearest: readonly Spelt[]): string[] =>
  nearest.map((one) => `“${quoted(nameFor(reader, one))}”`);

const oneOf = ({ locale }: Reader, choices: readonly string[]): string => choices.join(textsFor(locale).status.orMark);
