import { type Help, tasksIn } from './helping.ts';

/** From when on something is worth a look; an organisation may set its own. */
export interface FlagLimits {
  /** Tasks that each of two has confirmed for the other. */
  readonly reciprocalTasks: number;
  /** Tasks of one requester, all of which went to the same person. */
  readonly oneSidedTasks: number;
  /** From the claim to the confirmation. */
  readonly quickMinutes: number;
}

/**
 * What whoever leads these people may want to look at, with the numbers of the tasks behind it. It blames nobody and stops
 * nothing: two who like to work together look the same.
 *
 * - `reciprocal`: each of two people confirmed at least so many tasks of which the other held a part.
 * - `ownHand`: the points of a part went to somebody who had a hand in giving them: by now its holder is one person with the
 *   requester, the partner or the confirmer.
 * - `standIn`: it was confirmed by somebody who stood in for the other side, and who on that day stood in for the holder as
 *   well, or had the holder for a stand-in.
 * - `oneSided`: at least so many tasks of one requester were confirmed, and all parts of all of them went to the same person.
 * - `quick`: no more than so many minutes lie between the claim of a part and its confirmation.
 */
export type Flag =
  | {
      readonly kind: 'reciprocal';
      /** First whoever confirmed the earliest of the tasks. */
      readonly people: readonly [string, string];
      /** Confirmed by the first for the second, and the other way round. */
      readonly tasks: readonly [readonly number[], readonly number[]];
    }
  | {
      readonly kind: 'ownHand';
      readonly people: readonly [holder: string];
      readonly tasks: readonly [readonly number[]];
    }
  | {
      readonly kind: 'standIn' | 'oneSided' | 'quick';
      /** Of a one-sided favour whoever asked, else whoever confirmed. */
      readonly people: readonly [holder: string, other: string];
      readonly tasks: readonly [readonly number[]];
    };

/** Whether one of two stood in for the other on the day the help was confirmed. */
export type StoodIn = (one: string, other: string, help: Help) => boolean;

/** Everything worth a look in these helps, the kinds in the order in which they are told. */
export function flagsIn(helps: readonly Help[], limits: FlagLimits, stoodIn: StoodIn): Flag[] {
  return [
    ...reciprocal(helps, limits.reciprocalTasks),
    ...ownHand(helps),
    ...standIn(helps, stoodIn),
    ...oneSided(helps, limits.oneSidedTasks),
    ...quick(helps, limits.quickMinutes),
  ];
}

const hasOwnHand = ({ helperId, helpedId, partnerId, confirmerId }: Help): boolean =>
  [helpedId, partnerId, confirmerId].includes(helperId);

function reciprocal(helps: readonly Help[], least: number): Flag[] {
  const between = byConfirmer(helps.filter(({ helperId, confirmerId }) => helperId !== confirmerId));
  return [...between.values()].flatMap(({ holder, other, tasks }): Flag[] => {
    // Each pair is met twice, once from either side; it is told from the side of the earlier task.
    const back = between.get(key(other, holder));
    if (!back || Math.min(...back.tasks) < Math.min(...tasks) || tasks.length < least || back.tasks.length < least)
      return [];
    return [{ kind: 'reciprocal', people: [other, holder], tasks: [tasks, back.tasks] }];
  });
}

const ownHand = (helps: readonly Help[]): Flag[] =>
  [...Map.groupBy(helps.filter(hasOwnHand), ({ helperId }) => helperId)].map(([holder, own]) => ({
    kind: 'ownHand',
    people: [holder],
    tasks: [tasksIn(own)],
  }));

function standIn(helps: readonly Help[], stoodIn: StoodIn): Flag[] {
  const lent = helps.filter(
    (help) =>
      !hasOwnHand(help) &&
      ![help.helpedId, help.partnerId, help.successorId].includes(help.confirmerId) &&
      stoodIn(help.confirmerId, help.helperId, help),
  );
  return withConfirmer('standIn', lent);
}

function oneSided(helps: readonly Help[], least: number): Flag[] {
  return [...Map.groupBy(helps, ({ helpedId }) => helpedId)].flatMap(([helped, own]): Flag[] => {
    const [holder, ...others] = new Set(own.map(({ helperId }) => helperId));
    const tasks = tasksIn(own);
    if (holder === undefined || holder === helped || others.length > 0 || tasks.length < least) return [];
    return [{ kind: 'oneSided', people: [holder, helped], tasks: [tasks] }];
  });
}

function quick(helps: readonly Help[], minutes: number): Flag[] {
  const fast = helps.filter(
    (help) => !hasOwnHand(help) && help.claimedAt.until(help.confirmedAt).total('minutes') <= minutes,
  );
  return withConfirmer('quick', fast);
}

const withConfirmer = (kind: 'standIn' | 'quick', helps: readonly Help[]): Flag[] =>
  [...byConfirmer(helps).values()].map(({ holder, other, tasks }) => ({
    kind,
    people: [holder, other],
    tasks: [tasks],
  }));

interface Pair {
  readonly holder: string;
  readonly other: string;
  readonly tasks: readonly number[];
}

const key = (holder: string, other: string): string => JSON.stringify([holder, other]);

/** What each has confirmed for each, by both. */
function byConfirmer(helps: readonly Help[]): Map<string, Pair> {
  const grouped = Map.groupBy(helps, ({ helperId, confirmerId }) => key(helperId, confirmerId));
  return new Map(
    [...grouped].flatMap(([name, own]) => {
      const [first] = own;
      return first ? [[name, { holder: first.helperId, other: first.confirmerId, tasks: tasksIn(own) }] as const] : [];
    }),
  );
}
