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

/** Whether somebody's day can take no more entries. */
export type IsClosed = (personId: string, day: Temporal.PlainDate) => boolean;

/**
 * What follows when a record that stands like this reads like that; `reading` undefined: it is not there any more. What is
 * closed stays as it is: a record that would change it waits.
 */
export function settle(standing: Standing | undefined, reading: Reading | undefined, isClosed: IsClosed): Step {
  const counted = standing?.counted;
  const anew = reading?.is === 'counting' ? reading : undefined;
  const why = reading?.is === 'waiting' ? reading.why : undefined;
  if (counted && anew && isSame(counted, anew))
    return standing.why ? { is: 'write', back: false, anew: undefined, why: undefined } : { is: 'nothing' };
  if (!counted && !anew && why === standing?.why) return { is: 'nothing' };
  const touches = [counted, anew].filter((one) => one !== undefined);
  if (touches.some(({ personId, day }) => isClosed(personId, day))) {
    return standing?.why === 'closed' ? { is: 'nothing' } : { is: 'hold', why: 'closed' };
  }
  return { is: 'write', back: counted !== undefined, anew, why };
}

const isSame = (one: Omit<Counting, 'is'>, other: Counting): boolean =>
  one.personId === other.personId &&
  one.amount === other.amount &&
  one.day.equals(other.day) &&
  one.customer === other.customer;
