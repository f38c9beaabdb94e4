import { announceOrRefresh, refresh } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { type ClockWork, forEach, type Tick, whoseTimeHasCome } from '../tasks/clock/tick.ts';
import { partyFact, partySubject, postSubject } from './announce.ts';
import { boundTo } from './kinds/index.ts';
import { changeNumbered } from './read.ts';

interface Coming {
  readonly orgId: string;
  readonly id: string;
  readonly number: number;
  readonly revision: number;
}

/**
 * Tells of a change that is still to come whoever it has come to concern since it was published, and those who have not seen
 * it and whom it does not concern any more. Looks anew when the rules are others than at the last look, which costs one
 * question. The function that looks gives for how many changes somebody came or went.
 */
export function tellNewcomers(): (tick: Tick) => Promise<number> {
  /** By change, the revision of the rules at the last look. */
  let looked = new Map<string, number>();
  return async (tick) => {
    const coming = await tick.db.$queryRaw<Coming[]>`
      SELECT c."orgId"::text AS "orgId", c.id::text AS id, c.number, o.revision FROM change c
      JOIN organisation o ON o.id = c."orgId"
      WHERE c.state = 'published' AND c."from" > (${fromInstant(tick.now)}::timestamptz AT TIME ZONE o.zone)::date
      ORDER BY c."orgId", c.id`;
    const found = coming.filter(({ id, revision }) => looked.get(id) !== revision);
    const told = await forEach(tick, await whoseTimeHasCome(tick, found, () => true), meet);
    looked = new Map(coming.map(({ id, revision }) => [id, revision]));
    return told;
  };
}

async function meet(work: ClockWork, { id, number }: Coming): Promise<boolean> {
  const { tx, org, now } = work;
  const reading = { tx, org, today: now.toZonedDateTimeISO(org.zone).toPlainDate() };
  // Whoever publishes, withdraws or looks at the clock as well waits here.
  await tx.$executeRaw`SELECT id FROM change WHERE "orgId" = ${org.id}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const change = await changeNumbered(reading, number);
  if (change?.stage !== 'coming') return false;
  const concerned = await boundTo(change).concerned(reading);
  const came = concerned.filter((personId) => !change.parties.some(({ person }) => person.id === personId));
  const went = change.parties
    .filter(({ person, seenAt }) => !seenAt && !concerned.includes(person.id))
    .map(({ person }) => person.id);
  if (came.length + went.length === 0) return false;
  const of = { orgId: org.id, changeId: id };
  await tx.changeParty.deleteMany({ where: { ...of, personId: { in: went }, seenAt: null } });
  await tx.changeParty.createMany({
    data: came.map((personId) => ({ ...of, personId, remindedAt: fromInstant(now) })),
    skipDuplicates: true,
  });
  await audit(work, {
    action: 'change.concern',
    subject: postSubject(change),
    others: [...came, ...went],
    after: { number, came, went },
  });
  await announceOrRefresh(
    work,
    came.map((personId) => partyFact(change, personId)),
  );
  await refresh(work, postSubject(change), ...went.map((personId) => partySubject(change, personId)));
  return true;
}
