import type { ColumnKind, ColumnName, ExportSheet } from '../../domain/exports/table.ts';

export interface Column {
  readonly name: ColumnName;
  readonly kind: ColumnKind;
  /** What is read for it: of the row `t`. */
  readonly sql: string;
}

/** A sheet, and how it is read. */
export interface Sheet extends ExportSheet {
  readonly columns: readonly Column[];
  /** The table that it is read from, where that is not called as the sheet is. */
  readonly table?: string;
  /** The columns that say whose a row is; none where it is nobody's alone. */
  readonly whose: readonly string[];
  /** By which its rows are in order, each once, with the type of each part. */
  readonly key: readonly (readonly [sql: string, type: 'uuid' | 'text' | 'int' | 'date'])[];
  /** Rows of which this is not so are in no export. */
  readonly only?: string;
  /** It says what people are paid: it is for whoever is paid it, and in no export of others. */
  readonly pay?: true;
}

const column =
  (kind: ColumnKind) =>
  (name: ColumnName, sql = `t."${name}"`): Column => ({ name, kind, sql });

export const text = column('text');
export const word = column('word');
export const day = column('day');
export const moment = column('moment');
export const minutes = column('minutes');
export const indicator = column('indicator');
export const amount = column('amount');
export const pay = column('pay');
export const number = column('number');
export const share = column('share');
export const yes = column('yes');
export const json = column('json');
export const ratio = column('ratio');
export const lines = column('lines');
export const person = (name: ColumnName, sql = `t."${name}Id"`): Column => column('person')(name, sql);
export const team = (name: ColumnName, sql = `t."${name}Id"`): Column => column('team')(name, sql);
export const id: Column = { name: 'id', kind: 'id', sql: 't.id' };

/** Of a row that another one belongs to: `of` is what the column of the table is called that leads there. */
export const upper = (table: string, of: string, sql: string): string =>
  `(SELECT ${sql} FROM "${table}" x WHERE x."orgId" = t."orgId" AND x.id = t."${of}")`;

const dated = `x.kind || ' ' || x."from"`;
export const period: Column = { name: 'period', kind: 'period', sql: upper('period', 'periodId', dated) };

/** The period of the target that a row is about. */
export const periodOfTarget: Column = {
  name: 'period',
  kind: 'period',
  sql: `(SELECT ${dated} FROM target y JOIN period x ON x."orgId" = y."orgId" AND x.id = y."periodId"
    WHERE y."orgId" = t."orgId" AND y.id = t."targetId")`,
};

/** By the id that the rows of most tables have. */
export const byId = [['t.id', 'uuid']] as const;
