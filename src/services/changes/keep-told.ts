import { refresh } from '../../outbox/announce.ts';
import { fromDay, fromInstant, toDay, toInstant } from '../../store/time.ts';
import { outdateHomes } from '../homes/outdate.ts';
import { forEach, type Tick, whoseTimeHasCome } from '../tasks/clock/tick.ts';
import { partySubject, postSubject, refreshChange } from './announce.ts';
import { changeNumbered } from './read.ts';

interface Told {
  readonly orgId: string;
  readonly id: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly from: Date;
  readonly toldOn: Date | null;
}

/**
 * Keeps true what was told of changes that come: in how many days that is, and from the day on that they are in force. Once
 * a day, however many look; when it is in force, for the last time. A look costs one question. Gives how many changes that
 * were.
 */
export async function keepChangesTold(tick: Tick): Promise<number> {
  const latest = fromInstant(tick.now.add({ hours: 14 }));
  const found = await tick.db.$queryRaw<Told[]>`
    SELECT "orgId"::text AS "orgId", id::text AS id, number, "publishedAt", "from", "toldOn" FROM change
    WHERE state = 'published' AND coalesce("toldOn", ("publishedAt" AT TIME ZONE 'UTC')::date - 1)
      < least("from", (${latest}::timestamptz AT TIME ZONE 'UTC')::date)
    ORDER BY "orgId", id`;
  const due = await whoseTimeHasCome(tick, found, ({ zone }, { toldOn, publishedAt }) => {
    const shown = toldOn ? toDay(toldOn) : toInstant(publishedAt).toZonedDateTimeISO(zone).toPlainDate();
    return Temporal.PlainDate.compare(shown, tick.now.toZonedDateTimeISO(zone).toPlainDate()) < 0;
  });
  return forEach(tick, due, async (work, { id, number, toldOn }) => {
    const { tx, org, now } = work;
    const today = now.toZonedDateTimeISO(org.zone).toPlainDate();
    const { count } = await tx.change.updateMany({
      where: { orgId: org.id, id, state: 'published', toldOn },
      data: { toldOn: fromDay(today) },
    });
    const change = count > 0 ? await changeNumbered({ tx, org, today }, number) : undefined;
    if (!change) return false;
    if (change.stage === 'in-force') await refreshChange(work, change);
    else {
      const unseen = change.parties.filter(({ seenAt, here }) => here && !seenAt);
      await refresh(work, postSubject(change), ...unseen.map(({ person }) => partySubject(change, person.id)));
    }
    await outdateHomes(tx, org.id, { people: change.parties.map(({ person }) => person.id), tasks: [] });
    return true;
  });
}
