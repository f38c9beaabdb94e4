import type { Span } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Found } from '../people/find.ts';
import { membershipsOf } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** Throws the Refusal `delegate-refused` where nobody is to be stood in for, or not by this person on these days. */
export async function mustStandIn({ tx, org, today }: Work, personId: string, delegate: Found, span: Span) {
  if (delegate.personId === personId) throw new Refusal({ code: 'delegate-refused', why: 'self' });
  if (!membershipsOf(org, personId, today).some(({ role }) => role === 'manager')) {
    throw new Refusal({ code: 'delegate-refused', why: 'no-team' });
  }
  const away = await tx.leave.findFirst({
    where: {
      orgId: org.id,
      personId: delegate.personId,
      cancelledAt: null,
      from: { lte: fromDay(span.until) },
      until: { gte: fromDay(span.from) },
    },
    orderBy: { from: 'asc' },
  });
  if (!away) return;
  const days = { from: toDay(away.from), until: toDay(away.until) };
  throw new Refusal({ code: 'delegate-refused', why: 'away', delegate, days });
}

/** From then until then, and not a day longer than the leave. */
export async function startDelegation({ tx, org }: Work, personId: string, delegate: Found, { from, until }: Span) {
  const key = { orgId: org.id, personId, from: fromDay(from) };
  const data = { delegateId: delegate.personId, until: fromDay(until) };
  await tx.delegation.upsert({
    where: { orgId_personId_from: key },
    create: { ...key, ...data },
    update: data,
    select: { personId: true },
  });
}

/** The leave was taken back: what is to come does not, and what has begun ended with yesterday. */
export async function endDelegation({ tx, org, today }: Work, personId: string, { from }: Span): Promise<void> {
  const key = { orgId: org.id, personId, from: fromDay(from) };
  await tx.delegation.deleteMany({ where: { ...key, from: { equals: key.from, gte: fromDay(today) } } });
  await tx.delegation.updateMany({
    where: { ...key, until: { gte: fromDay(today) } },
    data: { until: fromDay(today.subtract({ days: 1 })) },
  });
}
