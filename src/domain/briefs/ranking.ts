import { type Concern, needOf } from './concern.ts';

/** Somebody whom a manager leads, or a team with whoever leads it. */
export interface Led {
  readonly id: string;
  /** On leave: nothing is expected, and nothing is asked. */
  readonly away: boolean;
  readonly concerns: readonly Concern[];
}

/** Whom to help first, with the heaviest fact first. */
export interface Helped<Who extends Led> {
  readonly who: Who;
  readonly concerns: readonly Concern[];
}

const mostPeople = 3;
/** Less is a number a little short here or there, which its owner sees as well. */
const leastNeed = 5;

/**
 * Up to three who could use help most: whoever's facts ask for most comes first. Who is away, or
 * gives next to no reason, is not among them. It does not depend on the order in which people are handed in.
 */
export function whomToHelp<Who extends Led>(led: readonly Who[]): Helped<Who>[] {
  return led
    .filter(({ away, concerns }) => !away && concerns.length > 0)
    .map((who) => ({ who, need: needIn(who), concerns: who.concerns.toSorted((a, b) => needOf(b) - needOf(a)) }))
    .filter(({ need }) => need >= leastNeed)
    .sort((a, b) => b.need - a.need || (a.who.id < b.who.id ? -1 : 1))
    .slice(0, mostPeople)
    .map(({ who, concerns }) => ({ who, concerns }));
}

export const needIn = ({ concerns }: Pick<Led, 'concerns'>): number =>
  concerns.reduce((sum, concern) => sum + needOf(concern), 0);
