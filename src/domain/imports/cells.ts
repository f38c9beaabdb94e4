import { readDay } from '../day.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { indicatorNamed, nearestIndicators } from '../indicators/match.ts';
import { amountFor, type MisreadValue, type Value, valueFor } from '../report-line.ts';
import { isWrong, type Named, named } from './lookup.ts';
import type { Column, Imported, Problem, Row, Wrong } from './table.ts';

/** Somebody who can be named in a sheet. */
export type NamedPerson = Named & { readonly teamIds: readonly string[] };

/** The columns by which a row of numbers says whose they are and what they measure. */
export const measuredColumns = {
  person: { zh: ['姓名', '人员', '员工', '员工姓名'], en: ['person', 'name', 'rep', 'employee'] },
  email: { zh: ['邮箱', '电子邮箱', '邮件'], en: ['email', 'mail'] },
  team: { zh: ['团队', '部门'], en: ['team', 'team name', 'department'] },
  indicator: { zh: ['指标', '指标名称'], en: ['indicator', 'measure'] },
} satisfies Record<string, Column>;

/** A day as sheets have it: `2026-11-18`, `2026/11/18`, `2026年11月18日`. */
export const dayIn = (cell: string): Temporal.PlainDate | undefined =>
  readDay(cell.replaceAll(/[/.年月]/g, '-').replace('日', ''));

/** Whom a row means: by the e-mail if there is one; of several people of one name, the one in the team beside it. */
export function personIn(
  row: Row<'person' | 'team' | 'email'>,
  { people, teams }: { readonly people: readonly NamedPerson[]; readonly teams: readonly Named[] },
): NamedPerson | Problem {
  const [person, team, email] = [row.cell('person'), row.cell('team'), row.cell('email')];
  if (email !== '') {
    const found = named(email, people);
    return isWrong(found) ? row.problem('email', found) : found;
  }
  if (person === '') return row.problem('person', { kind: 'missing' });
  const inTeam = team === '' ? undefined : named(team, teams);
  if (inTeam && isWrong(inTeam)) return row.problem('team', inTeam);
  const everybody = named(person, people);
  const found =
    isWrong(everybody) && everybody.kind === 'several' && inTeam
      ? named(
          person,
          people.filter(({ teamIds }) => teamIds.includes(inTeam.id)),
        )
      : everybody;
  return isWrong(found) ? row.problem('person', found) : found;
}

/** A number of a row, not read yet, and the column that it stands in. */
export interface Measure {
  readonly indicator: Indicator;
  readonly value: string;
  readonly column: Problem['column'];
}

/**
 * What a row says of indicators: one that it names, with its number; or one a column that is headed by an indicator, as in
 * 姓名 | 销售额 | 拜访. A number that is missing is a problem only where its indicator is named.
 */
export function measuresIn(row: Row<'indicator' | 'amount'>, indicators: readonly Indicator[]): (Measure | Problem)[] {
  const name = row.cell('indicator');
  const wide = row.others.flatMap(({ heading, value }): Measure[] => {
    const indicator = indicatorNamed(heading, indicators);
    return indicator && value !== '' ? [{ indicator, value, column: heading }] : [];
  });
  if (name === '') return wide.length > 0 ? wide : [row.problem('indicator', { kind: 'missing' })];
  const indicator = indicatorNamed(name, indicators);
  if (!indicator) {
    const nearest = nearestIndicators(name, indicators).map(({ names }) => ({ name: names.zh, alias: names.en }));
    return [...wide, row.problem('indicator', { kind: 'unknown', value: name, nearest })];
  }
  const missing = row.problem('amount', { kind: 'missing' });
  const value = row.cell('amount');
  return [...wide, value === '' ? missing : { indicator, value, column: missing.column }];
}

/** Columns that no indicator heads. */
export const withoutIndicators = (headings: readonly string[], indicators: readonly Indicator[]): string[] =>
  headings.filter((heading) => indicatorNamed(heading, indicators) === undefined);

/** Where a number of a sheet stands, as it stands there. */
interface Numbered {
  readonly row: number;
  readonly column: Problem['column'];
  readonly value: string;
}

/**
 * What was read, where a number with the same key counts once: the second is a problem that names the first. `others` are
 * the headings of no column; those of indicators are not ignored.
 */
export function numbersOnce<Entry extends Numbered>(
  read: readonly (Entry | Problem)[],
  keyOf: (entry: Entry) => string,
  { problems, others }: { readonly problems: readonly Problem[]; readonly others: readonly string[] },
  indicators: readonly Indicator[],
): Imported<Entry> {
  const seen = new Map<string, number>();
  const checked = read.map((entry): Entry | Problem => {
    if ('what' in entry) return entry;
    const { row, column, value } = entry;
    const key = keyOf(entry);
    const first = seen.get(key);
    if (first !== undefined) return { row, column, what: { kind: 'twice', value, first } };
    seen.set(key, row);
    return entry;
  });
  return {
    records: checked.flatMap((each) => ('what' in each ? [] : each)),
    problems: [...problems, ...checked.flatMap((each) => ('what' in each ? each : []))],
    ignored: withoutIndicators(others, indicators),
  };
}

/** A target. */
export function amountIn(indicator: Indicator, value: string, currency: string): bigint | Wrong {
  const read = amountFor(indicator, value, currency);
  return typeof read === 'bigint' ? read : wrongIn(read, value);
}

/** What somebody has done: of a rate both its numbers. */
export function valueIn(indicator: Indicator, value: string, currency: string): Value | Wrong {
  const read = valueFor(indicator, value, currency);
  return 'kind' in read ? wrongIn(read, value) : read;
}

function wrongIn(read: MisreadValue, value: string): Wrong {
  switch (read.kind) {
    case 'unreadable-number':
      return { kind: 'unreadable', value };
    case 'ambiguous-number':
      return { kind: 'ambiguous', value, choices: read.choices };
    case 'rate-wanted':
      return { kind: 'rate-wanted', value };
    case 'foreign-currency':
      return { kind: 'foreign-currency', value, currency: read.currency };
  }
}
