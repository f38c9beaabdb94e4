import type { Indicator } from '../indicators/indicator.ts';
import { amountIn, dayIn, type Measure, measuresIn, type NamedPerson, personIn, withoutIndicators } from './cells.ts';
import type { Named } from './lookup.ts';
import { type Column, type Imported, type Problem, type Row, readTable } from './table.ts';

export const actualColumns = {
  person: { zh: ['姓名', '人员', '员工', '员工姓名'], en: ['person', 'name', 'rep', 'employee'] },
  email: { zh: ['邮箱', '电子邮箱', '邮件'], en: ['email', 'mail'] },
  team: { zh: ['团队', '部门'], en: ['team', 'team name', 'department'] },
  day: { zh: ['日期', '哪一天', '天'], en: ['day', 'date'] },
  indicator: { zh: ['指标', '指标名称'], en: ['indicator', 'measure'] },
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
  const { rows, problems, others } = readTable(sheet, actualColumns);
  const seen = new Map<string, number>();
  const read = rows
    .flatMap((row) => readRow(row, around))
    .map((actual): ActualRecord | Problem => {
      if ('what' in actual) return actual;
      const { personId, indicator, day, row, column, value } = actual;
      const key = [personId, indicator.key, day].join(' ');
      const first = seen.get(key);
      if (first !== undefined) return { row, column, what: { kind: 'twice', value, first } };
      seen.set(key, row);
      return actual;
    });
  return {
    records: read.flatMap((each) => ('what' in each ? [] : each)),
    problems: [...problems, ...read.flatMap((each) => ('what' in each ? each : []))],
    ignored: withoutIndicators(others, around.indicators),
  };
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
    const amount = amountIn(indicator, value, around.currency);
    if (typeof amount !== 'bigint') return { row: row.row, column, what: amount };
    const note = row.cell('note');
    return { row: row.row, personId: person.id, indicator, day, amount, note, column, value };
  };
  return measuresIn(row, around.indicators).map((measure) => ('what' in measure ? measure : actual(measure)));
}
