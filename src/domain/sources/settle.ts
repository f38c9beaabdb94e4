import type { Counting, Reading, Waiting } from './reading.ts';

/** How a record stands with us: what it counts now, if it does. */
export interface Standing {
  readonly counted: Omit<Counting, 'is'> | undefined;
  readonly why: Waiting | undefined;
}

/** What is to be done about it. `back`: its entry is taken back; `anew`: it gets one. */
export type Step =
  | { readonly is: 'nothing' }
  | {
      readonly is: 'write';
      readonly back: boolean;
      readonly anew: Counting | undefined;
      readonly why: Waiting | undefined;
    }
  /** Its numbers stay as they are, and somebody has to look at it. */
  | { readonly is: 'hold'; readonly why: Waiting };

export interface Closing {
  /** Whether somebody's day can take no more entries. */
  isClosed(personId: string, day: Temporal.PlainDate): boolean;
  /** Who somebody is by now: what is closed still names the person they were before they were linked. */
  whoIs(personId: string): string;
}

/**
 * What follows when a record that stands like this reads like that; `reading` undefined: it is not there any more. What is
 * closed stays as it is: a record that would change a number there waits.
 */
export function settle(
  standing: Standing | undefined,
  reading: Reading | undefined,
  { isClosed, whoIs }: Closing,
): Step {
  const counted = standing?.counted;
  const anew = reading?.is === 'counting' ? reading : undefined;
  const why = reading?.is === 'waiting' ? reading.why : undefined;
  const closedThen = counted !== undefined && isClosed(counted.personId, counted.day);
  const isAsCounted =
    counted &&
    anew &&
    (closedThen ? countsAlike({ ...counted, personId: whoIs(counted.personId) }, anew) : isSame(counted, anew));
  if (isAsCounted)
    return standing?.why ? { is: 'write', back: false, anew: undefined, why: undefined } : { is: 'nothing' };
  if (!counted && !anew && why === standing?.why) return { is: 'nothing' };
  if (closedThen || (anew && isClosed(anew.personId, anew.day))) {
    return standing?.why === 'closed' ? { is: 'nothing' } : { is: 'hold', why: 'closed' };
  }
  return { is: 'write', back: counted !== undefined, anew, why };
}

/** The same number: with whom it was made does not count. */
const countsAlike = (one: Omit<Counting, 'is'>, other: Counting): boolean =>
  one.personId === other.personId && one.amount === other.amount && one.day.equals(other.day);

const isSame = (one: Omit<Counting, 'is'>, other: Counting): boolean =>
  countsAlike(one, other) && one.customer === other.customer;
