import { outcomesOf } from './model.ts';
import type { Heard } from './onlooker.ts';
import type { Key } from './people.ts';
import type { Brought } from './postman.ts';
import { type Outcome, sumOf, type World } from './world.ts';

/** What somebody is still to be told, or may be. */
export interface Owed {
  readonly who: Key;
  readonly says: string;
  /** What the number may come to by then, which others change at the same moment; empty where it is not said. */
  readonly comesTo: readonly number[];
  /** The deed that it answers, and when that was done, in milliseconds. */
  readonly nr: number;
  readonly at: number;
  readonly least: number;
  readonly most: number;
  /** It is sent once the deed is done, and not sent again where nobody knows what became of it. */
  readonly bestEffort: boolean;
}

/** One way in which all may have come about so far. */
export interface Possible {
  readonly world: World;
  /** Deeds that have happened in it though nobody knows whether they were taken. */
  readonly happened: ReadonlySet<number>;
  readonly owed: readonly Owed[];
}

/**
 * All that may have come of these deeds, in any order, from there on: what was taken has happened, and what was not has or has
 * not.
 */
export function* possibleAfter(
  { world, happened, owed }: Possible,
  open: readonly Brought[],
  at: number,
): Generator<Possible> {
  const waiting = open.filter(({ deed, reached }) => reached && !happened.has(deed.nr));
  for (const order of ordersOf(waiting)) {
    for (const steps of inTurn(world, order, at)) {
      const worlds = steps.map((step) => step.world);
      const answers = steps.map(({ answer, comesTo }, nth): Owed => {
        const brought = order[nth] as Brought;
        const { who, nr } = brought.deed;
        const sums = comesTo ? worlds.slice(nth).map((one) => sumOf(one, comesTo.whose, comesTo.indicator)) : [];
        return { who, nr, at, says: answer, comesTo: sums, ...promised(brought) };
      });
      yield {
        world: worlds.at(-1) ?? world,
        happened: new Set([...happened, ...order.map(({ deed }) => deed.nr)]),
        owed: [...owed, ...answers],
      };
    }
  }
}

/** How often a deed that has happened is answered. */
function promised({
  how,
  taken,
  isAnswered,
  isShaken,
  comesAgain,
}: Brought): Pick<Owed, 'least' | 'most' | 'bestEffort'> {
  // In the answer to the request itself; nobody else is ever shown it.
  if (how.place === 'command') return { least: isAnswered ? 1 : 0, most: isAnswered ? 1 : 0, bestEffort: false };
  const bestEffort = how.platform === 'slack';
  // Who died may have told it before, and Slack has nothing by which to know it again.
  if (isShaken) return { least: 0, most: bestEffort && comesAgain ? 2 : 1, bestEffort };
  return { least: taken ? 1 : 0, most: 1, bestEffort };
}

/** Of what Slack has broken or not said nobody knows whether it was shown; another way is gone then. */
export const inTrouble = (owed: readonly Owed[]): Owed[] =>
  owed.map((one) => (one.bestEffort ? { ...one, least: 0, most: 2 } : one));

function* inTurn(world: World, [first, ...others]: readonly Brought[], at: number): Generator<readonly Outcome[]> {
  if (!first) return yield [];
  for (const outcome of outcomesOf(world, first.deed, at)) {
    for (const rest of inTurn(outcome.world, others, at)) yield [outcome, ...rest];
  }
}

/** Every order of all that must be in it, and of any of the others. */
function* ordersOf(open: readonly Brought[]): Generator<readonly Brought[]> {
  if (open.every(({ taken }) => !taken)) yield [];
  for (const one of open) {
    for (const rest of ordersOf(open.filter((other) => other !== one))) yield [one, ...rest];
  }
}

/** What is owed when all of this has been heard, by whose deed each was; undefined where it cannot have been. */
export function afterHearing(
  owed: readonly Owed[],
  heard: readonly Heard[],
): { readonly owed: readonly Owed[]; readonly answers: ReadonlyMap<number, Heard> } | undefined {
  const left = owed.map((one) => ({ ...one }));
  const answers = new Map<number, Heard>();
  for (const one of heard) {
    const fits = left.filter(
      ({ who, says, comesTo, most }) =>
        most > 0 &&
        who === one.who &&
        says === one.says &&
        (one.comesTo === undefined || comesTo.length === 0 || comesTo.includes(one.comesTo)),
    );
    const [first] = [...fits.filter(({ least }) => least > 0), ...fits];
    if (!first) return undefined;
    first.least = Math.max(0, first.least - 1);
    first.most -= 1;
    answers.set(first.nr, one);
  }
  if (left.some(({ least }) => least > 0)) return undefined;
  return { owed: left.filter(({ most }) => most > 0), answers };
}
