import { isWorkingDay } from '../../domain/calendar.ts';
import { fromInstant, toDay } from '../../store/time.ts';
import { forEach, type Tick, whoseTimeHasCome } from '../tasks/clock/tick.ts';
import { tellOwner } from './tell.ts';

/** From this hour on, on the clock of the organisation. */
const hour = 9;

interface Due {
  readonly orgId: string;
  readonly id: string;
  readonly ownerId: string;
  readonly dueOn: Date;
}

/**
 * Reminds the owners of actions that are due: once for each day that was set, on a working day, at that day or the first one
 * after it. Whoever looks first changes the row in the transaction that tells of it. A look costs one question.
 */
export async function remindOfActions(tick: Tick): Promise<number> {
  // On no clock of the world is it later than this; the rule decides by that of the organisation.
  const latest = fromInstant(tick.now.add({ hours: 14 }));
  const found = await tick.db.$queryRaw<Due[]>`
    SELECT a."orgId"::text AS "orgId", a.id::text AS id, a."ownerId"::text AS "ownerId", a."dueOn"
    FROM organisation o JOIN review_action a ON a."orgId" = o.id AND a.state = 'open'
    WHERE a."dueOn" <= (${latest}::timestamptz AT TIME ZONE 'UTC')::date AND a."remindedOf" IS DISTINCT FROM a."dueOn"
    ORDER BY a."orgId", a.id`;
  const due = await whoseTimeHasCome(tick, found, ({ zone, calendar }, { dueOn }) => {
    const local = tick.now.toZonedDateTimeISO(zone);
    const today = local.toPlainDate();
    return Temporal.PlainDate.compare(toDay(dueOn), today) <= 0 && local.hour >= hour && isWorkingDay(calendar, today);
  });
  return forEach(tick, due, async (work, { id, ownerId, dueOn }) => {
    const { count } = await work.tx.reviewAction.updateMany({
      where: {
        ...{ orgId: work.org.id, id, state: 'open', dueOn },
        OR: [{ remindedOf: null }, { remindedOf: { not: dueOn } }],
      },
      data: { remindedOf: dueOn },
    });
    if (count === 0) return false;
    await tellOwner(work, { id, ownerId }, toDay(dueOn));
    return true;
  });
}
