import { type Counts, owedFor, sharesOf, type WhoIs } from './owed.ts';
import type { Counting, Reading, Waiting } from './reading.ts';

/** How a record stands with us: what it counts now, if it does. */
export interface Standing extends Counts {
  readonly why: Waiting | undefined;
  /**
   * What it said when somebody left it as it is, or counted the difference, because its day was closed: `reading` is
   * undefined where it was not there any more. Absent where nobody has decided that, and while it waits.
   */
  readonly decided?: { readonly reading: Reading | undefined } | undefined;
}

/** What is to be done about it. `back`: its entries are taken back; `anew`: it gets one. */
export type Step =
  | { readonly is: 'nothing' }
  | {
      readonly is: 'write';
      readonly back: boolean;
      readonly anew: Counting | undefined;
      readonly why: Waiting | undefined;
    }
  /** Its numbers stay as they are, and somebody has to look at it. */
  | { readonly is: 'hold'; readonly why: Waiting }
  /** With what was made up for it, it counts again what it says: nobody has to look at it any more. */
  | { readonly is: 'stand'; readonly why?: undefined };

export interface Closing {
  /** Whether somebody's day can take no more entries. */
  isClosed(personId: string, day: Temporal.PlainDate): boolean;
  /** Who somebody is by now: what is closed still names the person they were before they were linked. */
  readonly whoIs: WhoIs;
}

/**
 * What follows when a record that stands like this reads like that; `reading` undefined: it is not there any more. What is
 * closed stays as it is: a record that would change a number there waits, until somebody decides; and again when it says
 * something else than was decided about. What is open again is as if it had never been closed: what was made up for it is
 * taken back, and the record counts in its own day.
 */
export function settle(
  standing: Standing | undefined,
  reading: Reading | undefined,
  { isClosed, whoIs }: Closing,
): Step {
  const counted = standing?.counted;
  const madeUp = (standing?.madeUp ?? []).length > 0;
  const anew = reading?.is === 'counting' ? reading : undefined;
  const why = reading?.is === 'waiting' ? reading.why : undefined;
  const closed = [...sharesOf(standing), ...(anew ? [anew] : [])].some((one) => isClosed(one.personId, one.day));
  if (closed && standing?.decided && saysAlike(standing.decided.reading, reading, whoIs)) return { is: 'nothing' };
  if (!madeUp) {
    const closedThen = counted !== undefined && isClosed(counted.personId, counted.day);
    const isAsCounted =
      counted &&
      anew &&
      (closedThen ? countsAlike({ ...counted, personId: whoIs(counted.personId) }, anew) : isSame(counted, anew));
    if (isAsCounted)
      return standing?.why ? { is: 'write', back: false, anew: undefined, why: undefined } : { is: 'nothing' };
    if (!counted && !anew && why === standing?.why) return { is: 'nothing' };
  } else if (closed && owedFor(standing, reading, whoIs)?.length === 0) return { is: 'stand' };
  if (closed)
    return standing?.why === 'closed' && !standing.decided ? { is: 'nothing' } : { is: 'hold', why: 'closed' };
  return { is: 'write', back: counted !== undefined || madeUp, anew, why };
}

/** The same as far as numbers go. */
function saysAlike(then: Reading | undefined, now: Reading | undefined, whoIs: WhoIs): boolean {
  if (then?.is === 'counting' && now?.is === 'counting')
    return countsAlike({ ...then, personId: whoIs(then.personId) }, now);
  if (then?.is === 'waiting' && now?.is === 'waiting') return then.why === now.why && then.amount === now.amount;
  const counts = (one: Reading | undefined): boolean => one !== undefined && one.is !== 'passed';
  return !counts(then) && !counts(now);
}

/** The same number: with whom it was made does not count. */
const countsAlike = (one: Omit<Counting, 'is'>, other: Counting): boolean =>
  one.personId === other.personId && one.amount === other.amount && one.day.equals(other.day);

const isSame = (one: Omit<Counting, 'is'>, other: Counting): boolean =>
  countsAlike(one, other) && one.customer === other.customer;
