import { people } from './people.ts';
import type { Task } from './task-model.ts';

/** A line of the ledger. */
export interface Entry {
  readonly id: string;
  /** The deed that it came from; 0 for what was there before. */
  readonly deed: number;
  readonly whose: string;
  readonly by: string;
  readonly indicator: string;
  readonly amount: number;
  readonly day: string;
  readonly source: string;
  readonly note: string;
  /** The one that it takes back. */
  readonly corrects: string | null;
  /** In milliseconds. */
  readonly at: number;
}

/** What somebody is to make, as the deed said that asked for it. */
export interface Target {
  readonly deed: number;
  readonly whose: string;
  readonly amount: number;
}

/** All that there is. Entries stand in the order in which they were recorded. */
export interface World {
  readonly entries: readonly Entry[];
  /** Who has said that there is nothing new today. */
  readonly nothing: readonly string[];
  /** Those that are offered or under way in the beginning, and what came since. */
  readonly tasks: readonly Task[];
  /** What was asked of people for the next quarter, each in its versions, the last of which holds. */
  readonly targets: readonly Target[];
  /** Who was told of a version, also of one that was taken back. */
  readonly toldTargets: readonly string[];
  /** Previews that were decided, by the deed that asked for them. */
  readonly published: readonly number[];
}

/** What becomes of a deed: the world after it, and what whoever did it reads; of a number of theirs what it came to. */
export interface Outcome {
  readonly world: World;
  readonly answer: string;
  readonly comesTo?: { readonly whose: string; readonly indicator: string } | undefined;
}

/** What was said and stands, in the order in which it was said. */
export function standing({ entries }: World): Entry[] {
  const gone = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  return entries.filter(({ id, source, corrects }) => source === 'manual' && corrects === null && !gone.has(id));
}

/** What the number of somebody, or of all in a team, comes to in the quarter. */
export const sumOf = ({ entries }: World, whose: string, indicator: string): number =>
  entries.reduce((sum, one) => (counts(one.whose, whose) && one.indicator === indicator ? sum + one.amount : sum), 0);

const counts = (one: string, whose: string): boolean =>
  one === whose || whose === 'company' || people.find(({ key }) => key === one)?.team === whose;
