import type { Indicator } from '../indicators/indicator.ts';
import {
  dayIn,
  type Measure,
  measuredColumns,
  measuresIn,
  type NamedPerson,
  numbersOnce,
  personIn,
  valueIn,
} from './cells.ts';
import type { Named } from './lookup.ts';
import { type Column, type Imported, type Problem, type Row, readTable } from './table.ts';

export const actualColumns = {
  ...measuredColumns,
  day: { zh: ['日期', '哪一天', '天'], en: ['day', 'date'] },
  amount: {
    zh: ['实际', '实际值', '完成', '完成值', '实绩', '数值'],
    en: ['actual', 'done', 'result', 'amount', 'value'],
  },
  note: { zh: ['备注', '说明'], en: ['note', 'remark', 'comment'] },
} satisfies Record<string, Column>;

export interface ActualRecord {
  readonly row: number;
  readonly personId: string;
  readonly indicator: Indicator;
  readonly day: Temporal.PlainDate;
  readonly amount: bigint;
  /** The denominator of a rate. */
  readonly base?: bigint;
  readonly note: string;
  /** Where the number stands, as it stands there. */
  readonly column: Problem['column'];
  readonly value: string;
}

interface Around {
  readonly people: readonly NamedPerson[];
  readonly teams: readonly Named[];
  readonly indicators: readonly Indicator[];
  readonly currency: string;
  /** What is meant where the sheet has no day; nothing that lies behind it has happened. */
  readonly today: Temporal.PlainDate;
}

/**
 * What people have done on a day: today's KPI sheet. Either a row is one number, with its indicator; or a column is an
 * indicator, and every number in it counts. A person has one number a day and indicator in one sheet.
 */
export function readActuals(sheet: readonly (readonly string[])[], around: Around): Imported<ActualRecord> {
  const table = readTable(sheet, actualColumns);
  return numbersOnce(
    table.rows.flatMap((row) => readRow(row, around)),
    ({ personId, indicator, day }) => [personId, indicator.key, day].join(' '),
    table,
    around.indicators,
  );
}

function readRow(row: Row<keyof typeof actualColumns>, around: Around): (ActualRecord | Problem)[] {
  const person = personIn(row, around);
  const typed = row.cell('day');
  const day = typed === '' ? around.today : dayIn(typed);
  const ahead = day !== undefined && Temporal.PlainDate.compare(day, around.today) > 0;
  const problems = [
    ...('what' in person ? [person] : []),
    ...(day ? [] : [row.problem('day', { kind: 'unreadable', value: typed })]),
    ...(ahead ? [row.problem('day', { kind: 'to-come', value: typed })] : []),
  ];
  if ('what' in person || !day || ahead) return problems;
  const actual = ({ indicator, value, column }: Measure): ActualRecord | Problem => {
    const read = valueIn(indicator, value, around.currency);
    if ('kind' in read) return { row: row.row, column, what: read };
    const note = row.cell('note');
    return { row: row.row, personId: person.id, indicator, day, ...read, note, column, value };
  };
  return measuresIn(row, around.indicators).map((measure) => ('what' in measure ? measure : actual(measure)));
}
