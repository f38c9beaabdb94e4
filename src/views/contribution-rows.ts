import type { ContributionChart } from '../charts/contribution.ts';
import { type Contribution, type ContributionPart, type Contributions, wholePoints } from '../domain/contribution.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { atLeast, compare, type Ratio, ratio, times, toNumber, zero } from '../domain/ratio.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';

/** Somebody, or a team, and where the score comes from. */
export interface Contributor {
  readonly name: string;
  readonly alias: string | null;
  /** 1 is 100 points; undefined without any data. */
  readonly score: Ratio | undefined;
  readonly parts: Contributions;
}

type Sized = Contributor & { readonly size: number };

export interface Contributors {
  readonly team: Sized;
  readonly below: readonly Sized[];
  readonly people: readonly Contributor[];
}

/** The score of so few is that of somebody. */
const few = 3;
/** More people than this are drawn by team where there are teams. */
const mostPeople = 20;
/** Of what is due by now. */
export const weakBelow = ratio(3, 4);

/**
 * Who has a row, the highest score first. The score of a person is shown where a chat ranks people; elsewhere only teams
 * have one, and none so small that it would be the score of somebody. Empty where not even the team may be shown.
 */
export function contributorsFor(
  reader: Reader,
  { team, below, people }: Contributors,
  privacy: Privacy,
): Contributor[] {
  const byPerson = shows(privacy, 'ranking');
  if (!byPerson && team.size <= few) return [];
  const teams = below.filter(({ size }) => byPerson || size > few);
  if (byPerson && (people.length <= mostPeople || teams.length < 2)) return ranked(reader, people);
  return teams.length > 1 ? ranked(reader, teams) : [team];
}

const ranked = (reader: Reader, contributors: readonly Contributor[]): Contributor[] =>
  contributors.toSorted((a, b) => byScore(a, b) || byName(reader)(a, b));

/** Without data last. */
function byScore(a: Contributor, b: Contributor): number {
  if (a.score && b.score) return compare(b.score, a.score);
  return Number(a.score === undefined) - Number(b.score === undefined);
}

/** Whole points, so that whoever adds them up comes to the whole points of the score. */
export function rowOf(
  reader: Reader,
  contributor: Contributor,
  columns: readonly ContributionPart[],
): ContributionChart['rows'][number] {
  const own = columns.map((part) => contributor.parts.get(part));
  const said = wholePoints(own.map((part) => part?.points ?? zero));
  return {
    name: nameFor(reader, contributor),
    cells: own.map((part, index) => part && cellOf(part, said[index] ?? 0)),
    total: contributor.score && said.reduce((sum, points) => sum + points, 0),
    note: textsFor(reader.locale).status.words.noData,
  };
}

const cellOf = ({ points, full, due }: Contribution, said: number) => ({
  points: said,
  length: 100 * toNumber(points),
  full: 100 * toNumber(full),
  weak: !atLeast(points, times(due, weakBelow)),
});
