import type { ChangeKind } from '../../domain/changes/change.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { onBehalfOf } from '../people/behalf.ts';
import type { Work } from '../work.ts';
import { postSubject } from './announce.ts';
import { boundTo } from './kinds/index.ts';
import { type ChangeView, changeNumbered } from './read.ts';

/** A change as somebody wants it, read and checked by its kind. */
export interface Wanted {
  readonly kind: ChangeKind;
  /** The team whose scorecard it is, whose target, or in which the person is. */
  readonly teamId: string;
  readonly scorecardId?: string;
  readonly content: Prisma.InputJsonObject;
  readonly why: string;
  readonly from: Temporal.PlainDate;
  /** Whose it is, where that is not the team: by whose rights it is drafted depends on that. */
  readonly concerns?: `person:${string}`;
}

/** Writes down what somebody wants to change; nothing holds by it. Whether they may is decided by then. */
export async function draftChange(work: Work, wanted: Wanted): Promise<ChangeView> {
  const { tx, org, now, actor } = work;
  const { kind, teamId, scorecardId = null, content, why, from, concerns = `team:${teamId}` as const } = wanted;
  // Numbers are given out one after the other, as those of tasks are.
  await tx.$executeRaw`SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR NO KEY UPDATE`;
  const last = await tx.change.aggregate({ where: { orgId: org.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const inPlaceOf = onBehalfOf(work, concerns);
  const id = work.newId();
  await tx.change.create({
    data: {
      ...{ orgId: org.id, id, number, kind, teamId, scorecardId, content, why },
      from: fromDay(from),
      authorId: actor.personId,
      inPlaceOfId: inPlaceOf ?? null,
      createdAt: fromInstant(now),
      changedAt: fromInstant(now),
    },
    select: { id: true },
  });
  const drafted = await stored(work, number);
  await audit(work, {
    action: 'change.draft',
    subject: postSubject({ id }),
    concerns,
    inPlaceOf,
    after: { number, kind, team: teamId, from: from.toString(), content: await boundTo(drafted).audited(work) },
    reason: why,
  });
  return drafted;
}

/** As it stands after it was written. */
export async function stored(work: Work, number: number): Promise<ChangeView> {
  const change = await changeNumbered(work, number);
  if (!change) throw new Error('a change that was written is there');
  return change;
}
