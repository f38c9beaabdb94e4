import { isToldAgain } from '../../domain/changes/reminding.ts';
import { announce } from '../../outbox/announce.ts';
import { fromInstant, toDay, toInstant } from '../../store/time.ts';
import { forEach, type Tick, whoseTimeHasCome } from '../tasks/clock/tick.ts';
import { partyFact } from './announce.ts';

/** From this hour on, on the person's own clock. */
const hour = 9;

interface Unseen {
  readonly orgId: string;
  readonly id: string;
  readonly number: number;
  readonly from: Date;
  readonly personId: string;
  readonly zone: string;
  readonly toldAt: Date;
}

/** Nobody is told twice on one day. */
const sameDay = { hours: 12 } as const;

/**
 * Tells those again who have not seen what is to take effect, and are not away. Whoever looks first marks them in the
 * transaction that tells them. A look costs one question. Gives of how many changes somebody was told again.
 */
export async function remindOfChanges(tick: Tick): Promise<number> {
  const found = await tick.db.$queryRaw<Unseen[]>`
    SELECT c."orgId"::text AS "orgId", c.id::text AS id, c.number, c."from", v."personId"::text AS "personId", p.zone,
      coalesce(v."remindedAt", c."publishedAt") AS "toldAt"
    FROM change c
    JOIN change_party v ON v."orgId" = c."orgId" AND v."changeId" = c.id AND v."seenAt" IS NULL
    JOIN person p ON p."orgId" = v."orgId" AND p.id = v."personId"
    CROSS JOIN LATERAL (SELECT (${fromInstant(tick.now)}::timestamptz AT TIME ZONE p.zone)::date AS day) l
    WHERE c.state = 'published' AND c."from" > l.day
      AND coalesce(v."remindedAt", c."publishedAt") < ${fromInstant(tick.now.subtract(sameDay))}
      AND (p."leftOn" IS NULL OR p."leftOn" >= l.day)
      AND EXISTS (
        SELECT FROM identity i JOIN workspace w ON w."orgId" = i."orgId" AND w.id = i."workspaceId"
        WHERE i."orgId" = p."orgId" AND i."personId" = p.id AND w."disconnectedAt" IS NULL)
      AND NOT EXISTS (
        SELECT FROM leave a
        WHERE a."orgId" = p."orgId" AND a."personId" = p.id AND a."cancelledAt" IS NULL
          AND l.day BETWEEN a."from" AND a.until)
    ORDER BY c."orgId", c.id, v."personId"`;
  const due = await whoseTimeHasCome(tick, found, ({ calendar }, { zone, from, toldAt }) => {
    const local = tick.now.toZonedDateTimeISO(zone);
    const toldOn = toInstant(toldAt).toZonedDateTimeISO(zone).toPlainDate();
    return local.hour >= hour && isToldAgain({ today: local.toPlainDate(), toldOn, from: toDay(from), calendar });
  });
  const changes = [...Map.groupBy(due, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, people: [first, ...others] }] : [],
  );
  return forEach(tick, changes, async (work, { id, number, people }) => {
    const told = await work.tx.changeParty.updateManyAndReturn({
      where: {
        ...{ orgId: work.org.id, changeId: id, personId: { in: people.map(({ personId }) => personId) }, seenAt: null },
        OR: [{ remindedAt: null }, { remindedAt: { lt: fromInstant(work.now.subtract(sameDay)) } }],
        change: { state: 'published' },
      },
      data: { remindedAt: fromInstant(work.now) },
      select: { personId: true },
    });
    const again = people.filter(({ personId }) => told.some((one) => one.personId === personId));
    await announce(
      work,
      again.map(({ personId, zone }) => {
        const fact = partyFact({ id, number }, personId);
        const day = work.now.toZonedDateTimeISO(zone).toPlainDate();
        return { ...fact, key: `${fact.key}:${day}`, about: { ...fact.about, again: true } };
      }),
    );
    return again.length > 0;
  });
}
