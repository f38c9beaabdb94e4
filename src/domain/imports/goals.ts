import type { Indicator } from '../indicators/indicator.ts';
import type { Period } from '../period.ts';
import { readPeriod } from '../period-name.ts';
import type { NewTarget } from '../targets/target.ts';
import {
  amountIn,
  type Measure,
  measuredColumns,
  measuresIn,
  type NamedPerson,
  numbersOnce,
  personIn,
} from './cells.ts';
import { isWrong, type Named, named } from './lookup.ts';
import { type Column, type Imported, type Problem, type Row, readTable } from './table.ts';

export const goalColumns = {
  ...measuredColumns,
  period: { zh: ['期间', '周期', '月份', '季度', '时间'], en: ['period', 'month', 'quarter', 'when'] },
  amount: { zh: ['目标', '目标值', '数值'], en: ['target', 'goal', 'amount', 'value'] },
  reserve: { zh: ['预留'], en: ['reserve'] },
} satisfies Record<string, Column>;

type GoalRow = Row<keyof typeof goalColumns>;

export interface GoalRecord extends NewTarget {
  readonly row: number;
  /** Where the number stands, as it stands there. */
  readonly column: Problem['column'];
  readonly value: string;
}

interface Around {
  readonly people: readonly NamedPerson[];
  readonly teams: readonly Named[];
  readonly indicators: readonly Indicator[];
  readonly currency: string;
  readonly today: Temporal.PlainDate;
  readonly fiscalYearStart: number;
  /** What is meant where the sheet has no period. */
  readonly period: Period;
}

/**
 * The targets of a sheet. Either a row is one target, with an indicator and a number; or a column is an indicator, as in
 * 姓名 | 销售额 | 拜访, and every number in it a target. A row is about its person, or, without one, about its team.
 */
export function readGoals(sheet: readonly (readonly string[])[], around: Around): Imported<GoalRecord> {
  const table = readTable(sheet, goalColumns);
  return numbersOnce(
    table.rows.flatMap((row) => readRow(row, around)),
    ({ of, indicator, period }) => [of.kind, of.id, indicator.key, period.kind, period.from].join(' '),
    table,
    around.indicators,
  );
}

function readRow(row: GoalRow, around: Around): (GoalRecord | Problem)[] {
  const of = subjectOf(row, around);
  const period = row.cell('period') === '' ? around.period : readPeriod(row.cell('period'), around);
  const problems = [
    ...('what' in of ? [of] : []),
    ...(period ? [] : [row.problem('period', { kind: 'unreadable', value: row.cell('period') })]),
  ];
  if ('what' in of || !period) return problems;
  const goal = ({ indicator, value, column }: Measure): GoalRecord | Problem => {
    const amount = amountIn(indicator, value, around.currency);
    if (typeof amount !== 'bigint') return { row: row.row, column, what: amount };
    if (amount <= 0n) return { row: row.row, column, what: { kind: 'not-positive', value } };
    const kept = reserveOf(row, indicator, around.currency);
    if (typeof kept !== 'bigint') return kept;
    return { row: row.row, of, indicator, period, amount, reserve: kept, column, value };
  };
  return measuresIn(row, around.indicators).map((measure) => ('what' in measure ? measure : goal(measure)));
}

function reserveOf(row: GoalRow, indicator: Indicator, currency: string): bigint | Problem {
  const typed = row.cell('reserve');
  const kept = typed === '' ? 0n : amountIn(indicator, typed, currency);
  if (typeof kept !== 'bigint') return row.problem('reserve', kept);
  return kept < 0n ? row.problem('reserve', { kind: 'unreadable', value: typed }) : kept;
}

function subjectOf(row: GoalRow, around: Around): GoalRecord['of'] | Problem {
  const team = row.cell('team');
  if (row.cell('person') === '' && row.cell('email') === '' && team !== '') {
    const found = named(team, around.teams);
    return isWrong(found) ? row.problem('team', found) : { kind: 'team', id: found.id };
  }
  const found = personIn(row, around);
  return 'what' in found ? found : { kind: 'person', id: found.id };
}
