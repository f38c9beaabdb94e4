import type { ObjectRecords, Records, Stored } from './records.ts';
import { refusals } from './refusal.ts';
import { shown } from './values.ts';
import { bound, type Test, testOf } from './xoql/bind.ts';
import { parsed } from './xoql/parse.ts';
import type { Statement } from './xoql/statement.ts';
import { walk } from './xoql/walk.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A query that was understood, over what may be seen. */
export interface Query {
  readonly records: ObjectRecords;
  readonly statement: Statement;
  /** All that fit, in order. */
  matches(): Generator<Stored>;
  row(record: Stored): Row;
}

/** Throws what the vendor says of a query that it does not understand, or of names that are not there. */
export function queryOf(company: Records, xoql: string | null, mayBeSeen: (records: ObjectRecords) => Test): Query {
  if (!xoql?.trim()) throw refusals.wrong('xoql is required');
  const statement = parsed(xoql);
  const records = company.find(statement.object);
  if (!records) throw refusals.noObject(statement.object);
  const columns = statement.columns.map(({ path, name }) => ({ name, ...bound(company, records.type, path) }));
  const fits = statement.where ? testOf(company, records.type, statement.where) : () => true;
  const isSeen = mayBeSeen(records);
  return {
    records,
    statement,
    *matches() {
      for (const record of walk(records, statement)) if (isSeen(record) && fits(record)) yield record;
    },
    row: (record) => Object.fromEntries(columns.map(({ name, field, read }) => [name, shown(field, read(record))])),
  };
}
