import { isWorkingDay } from '../../domain/calendar.ts';
import type { Database } from '../../store/store.ts';
import type { Organisation } from '../work.ts';
import { readOrganisation } from './read.ts';

/** Managers hear of things when they begin to work, by the organisation's clock. */
const hour = 9;

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
}

/**
 * Looks at each organisation once a working day, from nine on. Each process does: what comes of it has to be the same
 * however many look, and however often they start.
 */
export function eachMorning<At extends Tick>(
  look: (tick: At, org: Organisation, today: Temporal.PlainDate) => Promise<void>,
): (tick: At) => Promise<void> {
  const looked = new Map<string, string>();
  return async (tick) => {
    for (const { id, zone } of await tick.db.organisation.findMany({ select: { id: true, zone: true } })) {
      const local = tick.now.toZonedDateTimeISO(zone);
      const today = local.toPlainDate();
      if (local.hour < hour || looked.get(id) === today.toString()) continue;
      const org = await readOrganisation(tick.db, id);
      if (isWorkingDay(org.rules.calendar, today)) await look(tick, org, today);
      looked.set(id, today.toString());
    }
  };
}
