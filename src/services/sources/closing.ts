import { contains } from '../../domain/period.ts';
import type { Closing } from '../../domain/sources/settle.ts';
import { whoTheyAre } from '../people/who-they-are.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import type { Work } from '../work.ts';

/** Asked for each of many records, answered once a person. */
export async function closingOf({ tx, org }: Pick<Work, 'tx' | 'org'>): Promise<Closing> {
  const closed = await closedPeriods({ tx, org });
  const days = new Map<string, ReturnType<typeof closedDaysOf>>();
  return {
    whoIs: await whoTheyAre({ tx, org }),
    isClosed: (personId, day) => {
      if (closed.length === 0) return false;
      const spans = days.get(personId) ?? closedDaysOf(org, closed, personId);
      days.set(personId, spans);
      return spans.some((span) => contains(span, day));
    },
  };
}
