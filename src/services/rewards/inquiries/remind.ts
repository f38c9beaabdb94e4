import { isWorkingDay } from '../../../domain/calendar.ts';
import { reminds } from '../../../domain/rewards/inquiry.ts';
import { fromDay, fromInstant, toDay } from '../../../store/time.ts';
import { type ClockWork, forEach, type Tick, whoseTimeHasCome } from '../../tasks/clock/tick.ts';
import { ownerFor } from './owner.ts';
import { type Inquiry, readInquiry } from './read.ts';
import { tellAnswerers } from './tell.ts';

/** From this hour on, on the owner's own clock. */
const hour = 9;

interface Open {
  readonly orgId: string;
  readonly id: string;
  readonly dueOn: Date;
  readonly remindedOf: Date | null;
  readonly zone: string;
}

/**
 * Reminds of questions about pay that are due: the owner on the day, and once it is over everybody else who could answer it;
 * each once, on a working day. What is owned by somebody who has left goes to another first. Whoever looks first changes the
 * row in the transaction that tells of it. A look costs one question.
 */
export async function remindOfInquiries(tick: Tick): Promise<number> {
  // On no clock of the world is it later than this; the rule decides by that of the owner.
  const latest = fromInstant(tick.now.add({ hours: 14 }));
  const found = await tick.db.$queryRaw<Open[]>`
    SELECT q."orgId"::text AS "orgId", q.id::text AS id, q."dueOn", q."remindedOf", p.zone
    FROM reward_inquiry q JOIN person p ON p."orgId" = q."orgId" AND p.id = q."ownerId"
    WHERE q."answeredAt" IS NULL AND q."dueOn" <= (${latest}::timestamptz AT TIME ZONE 'UTC')::date
      AND (q."remindedOf" IS NULL OR q."remindedOf" <= q."dueOn")
    ORDER BY q."orgId", q.number`;
  const due = await whoseTimeHasCome(tick, found, ({ calendar }, one) => {
    const local = tick.now.toZonedDateTimeISO(one.zone);
    return local.hour >= hour && isWorkingDay(calendar, local.toPlainDate()) && whomOf(tick, one) !== undefined;
  });
  return forEach(tick, due, async (work, one) => {
    const whom = whomOf(tick, one);
    const { count } = await work.tx.rewardInquiry.updateMany({
      where: { orgId: work.org.id, id: one.id, answeredAt: null, dueOn: one.dueOn, remindedOf: one.remindedOf },
      data: { remindedOf: whom === 'owner' ? one.dueOn : fromDay(todayOf(tick, one)) },
    });
    const reading = { ...work, today: work.now.toZonedDateTimeISO(work.org.zone).toPlainDate() };
    const inquiry = count === 0 ? undefined : await readInquiry(reading, { id: one.id });
    if (!inquiry) return false;
    const ownerId = await ownedBy(work, reading.today, inquiry);
    const others = inquiry.payout.approvers
      .map(({ id }) => id)
      .filter((id) => id !== ownerId && id !== inquiry.asker.id);
    await tellAnswerers(work, inquiry, whom === 'owner' ? 'due' : 'overdue', whom === 'owner' ? [ownerId] : others);
    return true;
  });
}

const todayOf = ({ now }: Tick, { zone }: Open): Temporal.PlainDate => now.toZonedDateTimeISO(zone).toPlainDate();

const whomOf = (tick: Tick, one: Open) =>
  reminds(toDay(one.dueOn), one.remindedOf ? toDay(one.remindedOf) : undefined, todayOf(tick, one));

/** Who answers it now: its owner, or another where that one cannot any more. */
async function ownedBy({ tx, org }: ClockWork, today: Temporal.PlainDate, inquiry: Inquiry): Promise<string> {
  const { id, owner, payout, asker } = inquiry;
  if (payout.approvers.some((one) => one.id === owner.id)) return owner.id;
  const next = await ownerFor({ tx, org, today }, payout, asker.id);
  if (next.there) {
    await tx.rewardInquiry.update({
      where: { orgId_id: { orgId: org.id, id } },
      data: { ownerId: next.id },
      select: { id: true },
    });
  }
  return next.id;
}
