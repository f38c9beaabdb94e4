import { toInstant, withinDays } from '../../store/time.ts';
import { helpIn } from '../helping/read.ts';
import type { Reading } from '../work.ts';

/** For whom somebody else had a part of a task confirmed in these days, the last included. */
export async function helpedIn(
  work: Reading,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<ReadonlySet<string>> {
  const { helps } = await helpIn(work);
  const { gte, lt } = withinDays(from, until, work.org.zone);
  return new Set(
    helps
      .filter(({ helperId, helpedId }) => helperId !== helpedId)
      .filter(
        ({ confirmedAt }) =>
          Temporal.Instant.compare(confirmedAt, toInstant(gte)) >= 0 &&
          Temporal.Instant.compare(confirmedAt, toInstant(lt)) < 0,
      )
      .map(({ helpedId }) => helpedId),
  );
}
