import { Refused } from './failures.ts';
import { limits } from './limits.ts';
import { filterOf } from './query.ts';
import type { Company, Records, Row } from './records.ts';
import { app, type Form, forms, systemFields, type Widget } from './schema.ts';

type Body = Readonly<Record<string, unknown>>;

/** The methods of version 5 that read, by path below the base URL. Each gives the body of the answer or throws `Refused`. */
export const methods: Readonly<Record<string, (body: Body, company: Company) => unknown>> = {
  'app/list': (body) => {
    only(body, ['limit', 'skip']);
    return { apps: paged([app], body) };
  },

  'app/entry/list': (body) => {
    only(body, ['app_id', 'limit', 'skip']);
    if (text(body.app_id) !== app.app_id) throw new Refused('noSuchApp');
    const listed = forms.map(({ name, appId, entryId }) => ({ name, app_id: appId, entry_id: entryId }));
    return { forms: paged(listed, body) };
  },

  'app/entry/widget/list': (body, company) => {
    only(body, ['app_id', 'entry_id']);
    const { form, modified } = recordsOf(body, company);
    const sysWidgets = Object.keys(systemFields).map((name) => ({ name }));
    return { widgets: form.widgets.map(described), sysWidgets, dataModifyTime: modified };
  },

  'app/entry/data/list': (body, company) => {
    only(body, ['app_id', 'entry_id', 'data_id', 'fields', 'filter', 'limit']);
    const records = recordsOf(body, company);
    const limit = count(body.limit ?? limits.dataPage.usual, 1, limits.dataPage.most);
    const isWanted = filterOf(body.filter, records.form);
    const shown = shownBy(body.fields, records.form);
    return { data: records.after(pageMark(body.data_id)).filter(isWanted).take(limit).map(shown).toArray() };
  },

  'app/entry/data/get': (body, company) => {
    only(body, ['app_id', 'entry_id', 'data_id']);
    const row = recordsOf(body, company).get(text(body.data_id));
    if (!row) throw new Refused('noSuchData');
    return { data: row };
  },
};

/** The documentation does not say what becomes of a parameter it does not have: refused, so that nobody counts on it. */
function only(body: Body, names: readonly string[]): void {
  if (Object.keys(body).some((name) => !names.includes(name))) throw new Refused('badParameter');
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new Refused('badParameter');
  return value;
}

function count(value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Refused('badParameter');
  if (value < least || value > most) throw new Refused('badParameter');
  return value;
}

function paged<T>(all: readonly T[], { skip = 0, limit = limits.listPage.usual }: Body): readonly T[] {
  const from = count(skip, 0, Number.MAX_SAFE_INTEGER);
  return all.slice(from, from + count(limit, 1, limits.listPage.most));
}

/** The id of the last record of the page before, which may be deleted by now; absent or empty at the beginning. */
function pageMark(value: unknown): string {
  if (value === undefined || value === '') return '';
  if (!/^[\da-f]{24}$/.test(text(value))) throw new Refused('badParameter');
  return text(value);
}

function recordsOf(body: Body, company: Company): Records {
  if (text(body.app_id) !== app.app_id) throw new Refused('noSuchApp');
  const records = company.records.get(text(body.entry_id));
  if (!records) throw new Refused('noSuchForm');
  return records;
}

const described = ({ items, ...widget }: Widget): unknown =>
  items ? { ...widget, items: items.map(described) } : widget;

/** Which fields are shown. Besides the named ones only what says which record it is: the documentation promises no others. */
function shownBy(fields: unknown, form: Form): (row: Row) => Row {
  if (fields === undefined) return (row) => row;
  const known = [...form.widgets.map(({ name }) => name), ...Object.keys(systemFields)];
  if (!Array.isArray(fields) || !fields.every((field) => known.includes(field))) throw new Refused('badParameter');
  const shown = ['_id', 'appId', 'entryId', ...fields];
  return (row) => Object.fromEntries(shown.map((name) => [name, row[name]]));
}
