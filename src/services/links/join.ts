import { z } from 'zod';
import { refresh } from '../../outbox/announce.ts';
import { fromDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { rebuildTeamTotals } from '../reports/team-totals.ts';
import { moveBriefs, moveDelegations, moveLeave, moveReminders } from './absence.ts';
import { moveContests } from './contests.ts';
import { moveEntries } from './entries.ts';
import { movePlaces } from './places.ts';
import type { LinkPlan } from './plan.ts';
import { endOwnPraise, movePraise } from './praise.ts';
import { moveApprovals } from './rewards.ts';
import type { Joining } from './sides.ts';
import { moveStatements } from './statements.ts';
import { moveTargets } from './targets.ts';
import { moveTasks } from './tasks.ts';

/**
 * Makes two persons one: from now on it is as if all accounts had been of the one who stays, in all days that are not closed.
 * Nothing of the ledger is lost, closed periods stay as they are, and the other person stays in the history. The rules are
 * locked by then.
 */
export async function joinPersons(joining: Joining, plan: LinkPlan): Promise<void> {
  const { work, keep, gone } = joining;
  const { tx, org } = work;
  const { closed, places, targets, tasks } = plan;
  await endOwnPraise(joining, closed);
  const entries = await moveEntries(joining, closed);
  const belongsSince = await movePlaces(joining, places);
  const [since] = [entries.first, belongsSince].filter((day) => day !== undefined).sort(Temporal.PlainDate.compare);
  if (since) await rebuildTeamTotals(tx, org.id, since);
  await moveTargets(joining, targets.moving, closed);
  await moveTasks(joining, tasks);
  await movePraise(joining);
  await moveContests(joining);
  await moveApprovals(joining);
  await tx.reviewAction.updateMany({ where: { orgId: org.id, ownerId: gone, state: 'open' }, data: { ownerId: keep } });
  await moveLeave(joining, closed);
  await moveDelegations(joining);
  await moveReminders(joining);
  await moveBriefs(joining);
  await moveStatements(joining);
  await tx.draft.updateMany({ where: { orgId: org.id, madeById: gone }, data: { madeById: keep } });
  await tx.sourceOwner.updateMany({ where: { orgId: org.id, personId: gone }, data: { personId: keep } });
  await moveAccounts(joining);
  await oneInPlaceOfTwo(joining);
  await moveMessages(joining, entries.ids);
  const after = {
    from: gone,
    entries: plan.entries,
    targets: [...targets.moving],
    tasks: tasks.map(({ number, moving, opening }) => ({ number, moving: [...moving], opening: [...opening] })),
    belongs: places.kept.map(placeText),
  };
  await audit(
    work,
    { action: 'person.link', subject: `person:${keep}`, before: { belongs: places.own.map(placeText) }, after },
    {
      action: 'person.link',
      subject: `person:${gone}`,
      before: { belongs: places.others.map(placeText), admin: plan.gone.admin },
      after: { into: keep, belongs: places.left.map(placeText) },
    },
  );
}

const placeText = ({ teamId, role, from, until }: LinkPlan['places']['own'][number]): string =>
  `${role} of ${teamId} ${from}–${until}`;

async function moveAccounts({ work: { tx, org }, keep, gone }: Joining): Promise<void> {
  await tx.linkCode.deleteMany({ where: { orgId: org.id, identity: { personId: { in: [keep, gone] } } } });
  await tx.$executeRaw`
    UPDATE identity SET "personId" = ${keep}::uuid, "ownPersonId" = coalesce("ownPersonId", "personId")
    WHERE "orgId" = ${org.id}::uuid AND "personId" = ${gone}::uuid`;
}

/** Rights come along, and what the one who stays has not been told of: another spelling, an e-mail, a number. */
async function oneInPlaceOfTwo({ work: { tx, org, today }, keep, gone }: Joining): Promise<void> {
  const idOf = (id: string) => ({ orgId_id: { orgId: org.id, id } });
  const select = { admin: true, alias: true, email: true, mobile: true } as const;
  const one = await tx.person.findUniqueOrThrow({ where: idOf(keep), select });
  const other = await tx.person.findUniqueOrThrow({ where: idOf(gone), select });
  await tx.person.update({
    where: idOf(keep),
    data: {
      admin: one.admin || other.admin,
      alias: one.alias ?? other.alias,
      email: one.email ?? other.email,
      mobile: one.mobile ?? other.mobile,
    },
    select: { id: true },
  });
  await tx.person.update({
    where: idOf(gone),
    data: { admin: false, leftOn: fromDay(today.subtract({ days: 1 })) },
    select: { id: true },
  });
}

/** What somebody was told of who was reported for. */
const reported = z.object({ entries: z.array(z.string()) });

/** What was told to the other, or about them, is about the one who stays, where it stands. */
async function moveMessages({ work, keep, gone }: Joining, entries: ReadonlyMap<string, string>): Promise<void> {
  const { tx, org } = work;
  const changed = await tx.$queryRaw<{ id: string; kind: string; about: unknown; subject: string }[]>`
    UPDATE announcement SET
      "personId" = CASE "personId" WHEN ${gone}::uuid THEN ${keep}::uuid ELSE "personId" END,
      about = replace(about::text, ${gone}, ${keep})::jsonb, subject = replace(subject, ${gone}, ${keep})
    WHERE "orgId" = ${org.id}::uuid
      AND ("personId" = ${gone}::uuid OR about::text LIKE '%' || ${gone} || '%' OR subject LIKE '%' || ${gone} || '%')
    RETURNING id::text AS id, kind, about, subject`;
  for (const { id, about } of changed.filter(({ kind }) => kind === 'reported-for')) {
    const { entries: told } = reported.parse(about);
    await tx.announcement.update({
      where: { orgId_id: { orgId: org.id, id } },
      data: { about: { entries: told.map((entry) => entries.get(entry) ?? entry) } },
      select: { id: true },
    });
  }
  for (const subject of new Set(changed.map((row) => row.subject))) await refresh(work, subject);
}
