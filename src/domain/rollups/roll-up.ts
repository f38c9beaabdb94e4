import type { Indicator } from '../indicators/indicator.ts';
import { compare, over, plus, type Ratio, ratio, zero } from '../ratio.ts';
import type { Measure } from './measure.ts';

/** What people come to together, and how many of them have data: an average is printed with its count. */
export interface RollUp {
  readonly measure: Measure;
  readonly people: number;
}

type Method = Indicator['rollupPeople'];

/**
 * The measures of several people as one: their sum; the average weighted by count and the ratio of sums, both Σ totals ÷
 * Σ counts; the smallest; the largest. Undefined where nobody has data.
 */
export function overPeople(method: Method, measures: readonly Measure[]): RollUp | undefined {
  const [first, ...others] = measures;
  if (!first) return undefined;
  return { measure: together(method, first, others), people: measures.length };
}

function together(method: Method, first: Measure, others: readonly Measure[]): Measure {
  const all = [first, ...others];
  switch (method) {
    case 'sum':
      return { total: all.map(quotient).reduce(plus, zero), count: 1n };
    case 'weightedAverage':
    case 'ratio':
      return {
        total: all.map(({ total }) => total).reduce(plus, zero),
        count: all.reduce((count, measure) => count + measure.count, 0n),
      };
    case 'min':
      return others.reduce((least, other) => (compare(quotient(other), quotient(least)) < 0 ? other : least), first);
    case 'max':
      return others.reduce((most, other) => (compare(quotient(other), quotient(most)) > 0 ? other : most), first);
  }
}

const quotient = ({ total, count }: Measure): Ratio => over(total, ratio(count, 1));

export interface TeamNode {
  readonly id: string;
  readonly parentId: string | null;
}

export interface Belonging {
  readonly personId: string;
  readonly teamId: string;
}

/** Everybody in each team and below it, each once: a player-coach, or a member of two teams, is not counted twice above. */
export function peopleBelow(
  teams: readonly TeamNode[],
  members: readonly Belonging[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const people = new Map(teams.map(({ id }) => [id, new Set<string>()]));
  for (const { personId, teamId } of members) {
    let at: string | null | undefined = teamId;
    // Whoever is here already is above as well.
    while (at && !people.get(at)?.has(personId)) {
      people.get(at)?.add(personId);
      at = parents.get(at);
    }
  }
  return people;
}

/** What every team comes to, from the people in it and below it. Teams without data are not in it. */
export function rollUp(
  method: Method,
  teams: readonly TeamNode[],
  members: readonly Belonging[],
  measures: ReadonlyMap<string, Measure>,
): ReadonlyMap<string, RollUp> {
  const rolled = [...peopleBelow(teams, members)].flatMap(([id, people]): [string, RollUp][] => {
    const known = [...people].flatMap((personId) => measures.get(personId) ?? []);
    const all = overPeople(method, known);
    return all ? [[id, all]] : [];
  });
  return new Map(rolled);
}
