import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { requireAdmin } from '../services/admins/require.ts';
import { clean, type SheetOfRecords } from '../services/sources/file.ts';
import { idOf } from '../services/sources/known-sheet.ts';
import { connectionTo } from '../services/sources/named.ts';
import { previewRecords } from '../services/sources/preview-records.ts';
import { lookIntoRecords, sheetDrafts, takeRecordsDraft } from '../services/sources/records-draft.ts';
import type { Work } from '../services/work.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { quotable, shorten } from '../texts/shorten.ts';
import { recordsPreviewCard } from '../views/records.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const carried = z.object({ draft: z.uuid(), kept: z.enum(sheetDrafts) });

/** Longer names have no room in a menu. */
const longestObject = 40;
/** Messengers show no longer list. */
const mostOptions = 100;
const noColumn = '-';
const eachIs = ['some', 'all'] as const;

/** How the rows of a sheet are records of a source. */
export const recordsOfForm: FormKind = {
  name: 'records-of',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    await requireAdmin(work);
    const { records: texts } = textsFor(reader.locale);
    const sheet = carriedIn(state);
    const { rows, as } = await lookIntoRecords(work, sheet);
    const columns = columnsOf(rows);
    const id = as ? columns.find(({ heading }) => heading === as.id) : columns.find(({ tells }) => tells);
    const options = columns.map(({ value, heading }) => ({
      value,
      label: shorten(heading.replaceAll(/\s+/g, ' '), 60),
    }));
    const fields: readonly Field[] = [
      {
        name: 'object',
        label: texts.object,
        kind: 'text',
        required: true,
        hint: texts.objectHint,
        ...(as ? { value: as.object } : {}),
      },
      {
        name: 'id',
        label: texts.id,
        kind: 'choice',
        required: true,
        options: [{ value: noColumn, label: texts.noId }, ...options],
        value: id?.value ?? noColumn,
      },
      {
        name: 'each',
        label: texts.each,
        kind: 'choice',
        required: true,
        options: eachIs.map((value) => ({ value, label: texts.eachIs[value] })),
        value: as?.complete ? 'all' : 'some',
      },
    ];
    return {
      form: 'records-of',
      title: texts.formTitle,
      submit: texts.formSubmit,
      state: sheet,
      fields: fields.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values, state) => {
    await requireAdmin(work);
    const { records: texts, refusal } = textsFor(reader.locale);
    const sheet = carriedIn(state);
    const { rows } = await lookIntoRecords(work, sheet);
    const object = clean(values.object ?? '').replaceAll(/\s+/g, ' ');
    const column = columnsOf(rows).find(({ value }) => value === values.id);
    const each = eachIs.find((one) => one === values.each);
    const fits = object !== '' && [...object].length <= longestObject;
    if (!fits || (!column && values.id !== noColumn) || !each) {
      throw new Unanswered({
        ...(fits ? {} : { object: texts.objectWrong({ most: longestObject }) }),
        ...(column || values.id === noColumn ? {} : { id: refusal.missingChoice }),
        ...(each ? {} : { each: refusal.missingChoice }),
      });
    }
    await requireSameId(work, reader, object, column?.heading);
    await takeRecordsDraft(work, sheet);
    const as = { object, id: column?.heading, complete: each === 'all' };
    return say(recordsPreviewCard(reader, await previewRecords(work, rows, as)));
  },
};

async function requireSameId(work: Work, reader: Reader, object: string, id: string | undefined): Promise<void> {
  const { records: texts } = textsFor(reader.locale);
  const { id: sourceId } = await connectionTo(work, 'files');
  const known = await idOf(work, sourceId, object);
  if (known === undefined || known === (id ?? null)) return;
  const named = { object: quotable(reader, object) };
  const wrong = known === null ? texts.otherRow(named) : texts.otherId({ ...named, id: quotable(reader, known) });
  throw new Unanswered({ id: wrong });
}

interface Column {
  readonly value: string;
  readonly heading: string;
  /** By its name, and since it says something else in each row. */
  readonly tells: boolean;
}

const telling = /编号|单号|合同号|订单号|流水号|(?:^|[^a-z])(?:id|no|number)\.?$/i;

/** The columns that have a heading, by their place: a heading may be longer than what a form carries. */
function columnsOf([head = [], ...body]: SheetOfRecords['rows']): Column[] {
  return head
    .flatMap((cell, at): Column[] => {
      const heading = clean(cell);
      const cells = body.map((row) => clean(row[at] ?? '')).filter(Boolean);
      const tells = telling.test(heading) && cells.length > 0 && new Set(cells).size === cells.length;
      return heading === '' ? [] : [{ value: `${at + 1}`, heading, tells }];
    })
    .slice(0, mostOptions - 1);
}

function carriedIn(state: unknown) {
  const found = carried.safeParse(state).data;
  if (!found) throw new Refusal({ code: 'nothing-to-show' });
  return found;
}
