import { say } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { previewImport } from '../services/imports/preview.ts';
import { readDelimited } from '../sheets/delimited.ts';
import { type Rows, UnreadableSheet } from '../sheets/limits.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { importPreviewCard } from '../views/import.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

/** A few rows, typed or copied from a sheet; the same preview as for a file. */
export const importRowsForm: FormKind = {
  name: 'import-rows',
  form: async ({ reader }, values = {}, errors = {}) => {
    const { imports } = textsFor(reader.locale);
    const rows = {
      name: 'rows',
      label: imports.rows,
      kind: 'paragraph',
      required: true,
      hint: imports.rowsHint,
    } as const;
    return {
      form: 'import-rows',
      title: imports.formTitle,
      submit: imports.formSubmit,
      state: {},
      fields: [withAnswer(rows, values, errors)],
    };
  },
  submit: async ({ work, reader }, { rows: typed = '' }) => {
    try {
      return say(importPreviewCard(reader, await previewImport(work, { name: '', rows: rowsIn(reader, typed) })));
    } catch (error) {
      const why = error instanceof Refusal && error.what.code === 'unreadable-sheet' ? error.what.why : undefined;
      throw why ? unanswered(reader, why) : error;
    }
  },
};

function rowsIn(reader: Reader, typed: string): Rows {
  try {
    return readDelimited(typed);
  } catch (error) {
    throw error instanceof UnreadableSheet ? unanswered(reader, error.why) : error;
  }
}

type Why = keyof ReturnType<typeof textsFor>['imports']['unreadable'];

const unanswered = ({ locale }: Reader, why: Why): Unanswered =>
  new Unanswered({ rows: textsFor(locale).imports.unreadable[why] });
