import { workingDays } from '../../domain/calendar.ts';
import { daysOf, type Span } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Found } from '../people/find.ts';
import { targetsToSet } from '../targets/may-set.ts';
import type { Work } from '../work.ts';
import { mustBeOpen } from './closed.ts';
import { mustStandIn, startDelegation } from './delegate.ts';
import { type Effect, effectOf } from './effect.ts';
import { tellOfLeave } from './tell.ts';

export interface RecordedLeave extends Span {
  readonly id: string;
  /** Whose it is; undefined for the actor's own. */
  readonly whose: Found | undefined;
  readonly workingDays: number;
  readonly effects: readonly Effect[];
  /** The manager who is told, if there is one besides the actor. */
  readonly delegate: Found | undefined;
  readonly told: Found | undefined;
  readonly fiscalYearStart: number;
}

const mostDays = 366;

/**
 * Days on which somebody is away, the actor where nobody is named: no reminders come, and targets are prorated. What
 * is over makes a target smaller that somebody has worked for, so a manager records that, as everything for others. Throws
 * the Refusals `not-allowed`, `leave-past`, `leave-too-long`, `leave-twice`,
 * `period-closed` and `delegate-refused`.
 */
export async function recordLeave(
  work: Work,
  person: Found | undefined,
  span: Span,
  delegate?: Found,
): Promise<RecordedLeave> {
  const { tx, org, actor, today } = work;
  const personId = person?.personId ?? actor.personId;
  const own = personId === actor.personId;
  const manages = (await targetsToSet(work))({ kind: 'person', id: personId });
  if (!own && !manages) throw new Refusal({ code: 'not-allowed' });
  const over = Temporal.PlainDate.compare(span.from, today) < 0;
  if (over && !manages) throw new Refusal({ code: 'leave-past', day: span.from });
  if (daysOf(span) > mostDays) throw new Refusal({ code: 'leave-too-long' });
  await mustBeOpen(work, personId, span);
  await mustBeFree(work, personId, span);
  if (delegate) {
    await mustStandIn(work, personId, delegate, span);
    await startDelegation(work, personId, delegate, span);
  }

  const id = work.newId();
  const effects = await effectOf(work, personId, span);
  await tx.leave.create({
    data: {
      orgId: org.id,
      id,
      personId,
      from: fromDay(span.from),
      until: fromDay(span.until),
      recordedAt: fromInstant(work.now),
      recordedById: actor.personId,
    },
    select: { id: true },
  });
  await audit(work, {
    action: 'leave.record',
    subject: `person:${personId}`,
    after: {
      leave: id,
      from: span.from.toString(),
      until: span.until.toString(),
      delegate: delegate?.personId ?? null,
    },
  });
  const told = await tellOfLeave(work, { id, personId, delegate });
  const days = workingDays(org.rules.calendar, span.from, span.until);
  const { fiscalYearStart } = org;
  return { ...span, id, whose: own ? undefined : person, workingDays: days, effects, delegate, told, fiscalYearStart };
}

/** Whoever says the same at the same moment waits here, and finds it. */
async function mustBeFree({ tx, org }: Work, personId: string, { from, until }: Span): Promise<void> {
  await tx.$executeRaw`
    SELECT id FROM person WHERE "orgId" = ${org.id}::uuid AND id = ${personId}::uuid FOR NO KEY UPDATE`;
  const known = await tx.leave.findFirst({
    where: {
      orgId: org.id,
      personId,
      cancelledAt: null,
      from: { lte: fromDay(until) },
      until: { gte: fromDay(from) },
    },
    orderBy: { from: 'asc' },
  });
  if (!known) return;
  throw new Refusal({ code: 'leave-twice', known: { from: toDay(known.from), until: toDay(known.until) } });
}
