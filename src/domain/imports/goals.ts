import type { Indicator } from '../indicators/indicator.ts';
import { indicatorNamed, nearestIndicators } from '../indicators/match.ts';
import type { Period } from '../period.ts';
import { readPeriod } from '../period-name.ts';
import { amountFor } from '../report-line.ts';
import { isWrong, type Named, named } from './lookup.ts';
import { type Column, type Imported, type Problem, type Row, readTable, type Wrong } from './table.ts';

const columns = {
  person: { zh: ['姓名', '人员', '员工', '员工姓名'], en: ['person', 'name', 'rep', 'employee'] },
  team: { zh: ['团队', '部门'], en: ['team', 'team name', 'department'] },
  period: { zh: ['期间', '周期', '月份', '季度', '时间'], en: ['period', 'month', 'quarter', 'when'] },
  indicator: { zh: ['指标', '指标名称'], en: ['indicator', 'measure'] },
  amount: { zh: ['目标', '目标值', '数值'], en: ['target', 'goal', 'amount', 'value'] },
  reserve: { zh: ['预留'], en: ['reserve'] },
} satisfies Record<string, Column>;

type GoalRow = Row<keyof typeof columns>;

export interface GoalRecord {
  readonly row: number;
  readonly of: { readonly kind: 'person' | 'team'; readonly id: string };
  readonly indicator: Indicator;
  readonly period: Period;
  /** In the indicator's smallest unit, greater than 0. */
  readonly amount: bigint;
  /** What a team keeps back. */
  readonly reserve: bigint;
}

interface Around {
  readonly people: readonly (Named & { readonly teamIds: readonly string[] })[];
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
  const { rows, problems, others } = readTable(sheet, columns);
  const isIndicator = (heading: string): boolean => indicatorNamed(heading, around.indicators) !== undefined;
  const seen = new Map<string, number>();
  const read = rows
    .flatMap((row) => readRow(row, around))
    .map((each): GoalRecord | Problem => {
      if ('what' in each) return each;
      const { column, value, ...goal } = each;
      const key = [goal.of.kind, goal.of.id, goal.indicator.key, goal.period.kind, goal.period.from].join(' ');
      const first = seen.get(key);
      if (first !== undefined) return { row: goal.row, column, what: { kind: 'twice', value, first } };
      seen.set(key, goal.row);
      return goal;
    });
  return {
    records: read.flatMap((each) => ('what' in each ? [] : each)),
    problems: [...problems, ...read.flatMap((each) => ('what' in each ? each : []))],
    ignored: others.filter((heading) => !isIndicator(heading)),
  };
}

type Found = GoalRecord & { readonly column: Problem['column']; readonly value: string };

function readRow(row: GoalRow, around: Around): (Found | Problem)[] {
  const of = subjectOf(row, around);
  const period = row.cell('period') === '' ? around.period : readPeriod(row.cell('period'), around);
  const problems = [
    ...('what' in of ? [of] : []),
    ...(period ? [] : [row.problem('period', { kind: 'unreadable', value: row.cell('period') })]),
  ];
  if ('what' in of || !period) return problems;
  const reserve = row.cell('reserve');
  const goal = (indicator: Indicator, value: string, column: Problem['column']): Found | Problem => {
    const amount = targetOf(indicator, value, around.currency);
    if (typeof amount !== 'bigint') return { row: row.row, column, what: amount };
    const kept = reserve === '' ? 0n : amountOf(indicator, reserve, around.currency);
    if (typeof kept !== 'bigint') return row.problem('reserve', kept);
    if (kept < 0n) return row.problem('reserve', { kind: 'unreadable', value: reserve });
    return { row: row.row, of, indicator, period, amount, reserve: kept, column, value };
  };
  const name = row.cell('indicator');
  const wide = row.others.flatMap(({ heading, value }) => {
    const indicator = indicatorNamed(heading, around.indicators);
    return indicator && value !== '' ? [goal(indicator, value, heading)] : [];
  });
  if (name === '') {
    return wide.length > 0 ? wide : [row.problem('indicator', { kind: 'missing' })];
  }
  const indicator = indicatorNamed(name, around.indicators);
  if (!indicator) {
    const nearest = nearestIndicators(name, around.indicators).map(({ names }) => ({
      name: names.zh,
      alias: names.en,
    }));
    return [...wide, row.problem('indicator', { kind: 'unknown', value: name, nearest })];
  }
  const value = row.cell('amount');
  if (value === '') return [...wide, row.problem('amount', { kind: 'missing' })];
  return [...wide, goal(indicator, value, row.problem('amount', { kind: 'missing' }).column)];
}

/** Of several people of one name, the one in the team that stands beside it. */
function subjectOf(row: GoalRow, { people, teams }: Around): GoalRecord['of'] | Problem {
  const [person, team] = [row.cell('person'), row.cell('team')];
  if (person === '' && team === '') return row.problem('person', { kind: 'missing' });
  const inTeam = team === '' ? undefined : named(team, teams);
  if (inTeam && isWrong(inTeam)) return row.problem('team', inTeam);
  if (person === '' && inTeam) return { kind: 'team', id: inTeam.id };
  const everybody = named(person, people);
  const found =
    isWrong(everybody) && everybody.kind === 'several' && inTeam
      ? named(
          person,
          people.filter(({ teamIds }) => teamIds.includes(inTeam.id)),
        )
      : everybody;
  return isWrong(found) ? row.problem('person', found) : { kind: 'person', id: found.id };
}

function targetOf(indicator: Indicator, value: string, currency: string): bigint | Wrong {
  const amount = amountOf(indicator, value, currency);
  return typeof amount === 'bigint' && amount <= 0n ? { kind: 'not-positive', value } : amount;
}

function amountOf(indicator: Indicator, value: string, currency: string): bigint | Wrong {
  const read = amountFor(indicator, value, currency);
  if (typeof read === 'bigint') return read;
  switch (read.kind) {
    case 'unreadable-number':
      return { kind: 'unreadable', value };
    case 'ambiguous-number':
      return { kind: 'ambiguous', value, choices: read.choices };
    case 'foreign-currency':
      return { kind: 'foreign-currency', value, currency: read.currency };
  }
}
