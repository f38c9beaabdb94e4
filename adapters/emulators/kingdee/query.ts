import { type Column, columnOf } from './columns.ts';
import { badSyntax, noSuchForm, Refused } from './failures.ts';
import { filterOf, type Test } from './filter.ts';
import { limits } from './limits.ts';
import type { Kept, Saved, Site, Table } from './records.ts';

type Parameters = Readonly<Record<string, unknown>>;

const known = ['FormId', 'FieldKeys', 'FilterString', 'OrderString', 'TopRowCount', 'StartRow', 'Limit', 'SubSystemId'];

/**
 * Carries out `ExecuteBillQuery`: rows of values in the order of `FieldKeys`. Pages are counted off anew for every call, so what
 * was added or deleted between two calls moves the rest. Throws `Refused`.
 */
export function executeBillQuery(
  data: Parameters,
  site: Site,
  rowsAtOnce: number = limits.rows,
): readonly (readonly unknown[])[] {
  const unknown = Object.keys(data).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Refused(`参数${unknown}不存在`);
  const table = tableOf(data.FormId, site);
  // A column that is named again and again is looked up once.
  const columns = new Map<string, Column>();
  const column = (key: string): Column => columns.getOrInsertComputed(key, () => columnOf(key, table.form, site));

  const shown = text(data, 'FieldKeys')
    .split(',')
    .map((key) => column(key.trim()));
  const test = filterOf(text(data, 'FilterString'), column);
  const order = text(data, 'OrderString').trim();
  const compare = comparison(order, column);
  const start = count(data, 'StartRow');
  const limit = count(data, 'Limit');
  if (limit > limits.rows) throw new Refused(`Limit不能超过${limits.rows}`);
  const top = count(data, 'TopRowCount') || Number.POSITIVE_INFINITY;
  const page = Math.max(0, Math.min(limit || limits.rows, top - start, rowsAtOnce));

  const byEntry = columns.values().some(({ ofEntry }) => ofEntry);
  return joined(table.sorted(order, compare), byEntry, test)
    .drop(start)
    .take(page)
    .map(([record, entry]) => shown.map(({ read }) => read(record, entry)))
    .toArray();
}

/** Whoever names a field of an entry gets a row for each entry; a record without any still gives one. */
function* joined(records: readonly Saved[], byEntry: boolean, test: Test): Generator<readonly [Saved, Kept]> {
  for (const record of records) {
    const entries = byEntry && record.entries.length > 0 ? record.entries : none;
    for (const entry of entries) if (test(record, entry)) yield [record, entry];
  }
}

const none: readonly Kept[] = [{}];

export function tableOf(formId: unknown, site: Site): Table {
  const table = typeof formId === 'string' ? site.tables.get(formId) : undefined;
  if (!table) throw noSuchForm(String(formId ?? ''));
  return table;
}

function text(data: Parameters, name: string): string {
  const value = data[name] ?? '';
  if (typeof value !== 'string') throw new Refused(`参数${name}不正确`);
  return value;
}

function count(data: Parameters, name: string): number {
  const value = data[name] ?? 0;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new Refused(`参数${name}不正确`);
  return value;
}

/** `FDate desc, FID`: by the head of a bill only; entries keep their order. */
function comparison(order: string, column: (key: string) => Column): (a: Saved, b: Saved) => number {
  if (order === '') return () => 0;
  const keys = order.split(',').map((part) => {
    const [key = '', direction = 'asc', rest] = part.trim().split(/\s+/);
    if (rest !== undefined || !/^(?:asc|desc)$/i.test(direction)) throw badSyntax(rest ?? direction);
    return { read: column(key).read, sign: /^desc$/i.test(direction) ? -1 : 1 };
  });
  return (a, b) => {
    for (const { read, sign } of keys) {
      const [left, right] = [read(a, {}) as string, read(b, {}) as string];
      if (left === right) continue;
      // An empty value comes first, as in the vendor's usual database.
      return sign * (left === null || (right !== null && left < right) ? -1 : 1);
    }
    return 0;
  };
}
