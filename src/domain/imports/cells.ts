import { readDay } from '../day.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { indicatorNamed, nearestIndicators } from '../indicators/match.ts';
import { amountFor } from '../report-line.ts';
import { isWrong, type Named, named } from './lookup.ts';
import type { Problem, Row, Wrong } from './table.ts';

/** Somebody who can be named in a sheet. */
export type NamedPerson = Named & { readonly teamIds: readonly string[] };

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

export function amountIn(indicator: Indicator, value: string, currency: string): bigint | Wrong {
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
