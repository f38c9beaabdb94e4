import { countedInAll, owedFor, type Share, sharesOf } from '../../domain/sources/owed.ts';
import type { Ground, Reading } from '../../domain/sources/reading.ts';
import type { Reading as Asking } from '../work.ts';
import { closingOf } from './closing.ts';
import { type KnownRecord, knownRecords, readKnown } from './records.ts';

/** What a record that waits would change in closed days. */
export interface ClosedDifference {
  readonly known: KnownRecord;
  /** Undefined where it is not there any more. */
  readonly reading: Reading | undefined;
  /** The first of its days that is closed; undefined where they are open again. */
  readonly day: Temporal.PlainDate | undefined;
  readonly here: bigint;
  /** Undefined where it does not say enough to count. */
  readonly there: bigint | undefined;
  /** For whom what would have to be counted; undefined where that is not known. */
  readonly owed: readonly Share[] | undefined;
}

/** Of records of a mapping that wait because of what is closed, by their ids. */
export async function closedDifferences(
  { tx, org }: Pick<Asking, 'tx' | 'org'>,
  mappingId: string,
  ground: Ground,
  ids: readonly string[],
): Promise<Map<string, ClosedDifference>> {
  const { isClosed, whoIs } = await closingOf({ tx, org });
  const records = await knownRecords(tx, org.id, mappingId, ids);
  return new Map(
    [...records].map(([id, known]) => {
      const reading = readKnown(id, known, ground);
      const touched = [...sharesOf(known), ...(reading?.is === 'counting' ? [reading] : [])];
      const difference = {
        known,
        reading,
        day: touched.find(({ personId, day }) => isClosed(personId, day))?.day,
        here: countedInAll(known) ?? 0n,
        there: saidBy(reading),
        owed: owedFor(known, reading, whoIs),
      };
      return [id, difference];
    }),
  );
}

function saidBy(reading: Reading | undefined): bigint | undefined {
  if (reading?.is === 'counting') return reading.amount;
  return reading?.is === 'waiting' ? undefined : 0n;
}
