import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { Period } from '../../../domain/period.ts';
import { dueOn, longestInquiry } from '../../../domain/rewards/inquiry.ts';
import { Refusal } from '../../../errors.ts';
import { refresh } from '../../../outbox/announce.ts';
import { fromDay, fromInstant } from '../../../store/time.ts';
import { audit } from '../../audit/record.ts';
import { indicatorsOn } from '../../indicators/read.ts';
import { periodKey } from '../../periods/kept.ts';
import type { Looking, Work } from '../../work.ts';
import { payoutSubject, statementSubject } from '../announce.ts';
import { type Payout, payoutsWhere, type Statement } from '../payouts.ts';
import { ownerFor } from './owner.ts';
import { type Inquiry, inquirySubject, readInquiry } from './read.ts';
import { tellAnswerers, tellNobodyAnswers } from './tell.ts';

/** Which of the own statements: by its id, by its period, or the last one. */
export interface Which {
  readonly statement?: string | undefined;
  readonly period?: Pick<Period, 'kind' | 'from'> | undefined;
}

export interface Asked extends Which {
  /** From 1 on. */
  readonly line: number;
  readonly question: string;
}

export interface OwnStatement {
  readonly payout: Payout;
  readonly statement: Statement;
  readonly indicators: readonly Indicator[];
  readonly fiscalYearStart: number;
}

/** One of the actor's, of those that were approved. Throws the Refusal `nothing-to-show` without. */
export async function ownStatement(work: Looking, { statement: id, period }: Which = {}): Promise<OwnStatement> {
  const { org, actor } = work;
  const { personId } = actor;
  const payouts = await payoutsWhere(work, {
    approvedAt: { not: null },
    statements: { some: { personId, ...(id === undefined ? {} : { id }) } },
    ...(period ? { period: { kind: period.kind, from: fromDay(period.from) } } : {}),
  });
  const payout = payouts.at(-1);
  const statement = payout?.statements.find(({ person }) => person.id === personId);
  if (!payout || !statement) throw new Refusal({ code: 'nothing-to-show' });
  const indicators = indicatorsOn(org, payout.period.until);
  return { payout, statement, indicators, fiscalYearStart: org.fiscalYearStart };
}

/**
 * Asks about a line of an own statement. It gets a number, somebody who answers it and a day until which they do, and holds
 * the statement until then: that one and no other. Throws the Refusals `nothing-to-show`, `no-such-line`, `asked-already` and
 * `question-length`.
 */
export async function askAbout(work: Work, { line, question: said, ...which }: Asked): Promise<Inquiry> {
  const { tx, org, now, today, newId, actor } = work;
  const question = said.trim();
  const { payout, statement } = await ownStatement(work, which);
  const lines = statement.lines.length;
  if (line < 1 || line > lines) throw new Refusal({ code: 'no-such-line', line, lines });
  if (question === '' || question.length > longestInquiry) {
    throw new Refusal({ code: 'question-length', what: 'question', most: longestInquiry });
  }
  // One after the other: a number is given once, and of a line it is asked once at a time.
  await tx.$executeRaw`SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR NO KEY UPDATE`;
  const open = { orgId: org.id, statementId: statement.id, line, answeredAt: null };
  const before = await tx.rewardInquiry.findFirst({ where: open, select: { number: true } });
  if (before) throw new Refusal({ code: 'asked-already', number: before.number, line });
  const last = await tx.rewardInquiry.aggregate({ where: { orgId: org.id }, _max: { number: true } });
  const owner = await ownerFor(work, payout, actor.personId);
  const [id, number] = [newId(), (last._max.number ?? 0) + 1];
  await tx.rewardInquiry.create({
    data: {
      ...{ orgId: org.id, id, number, statementId: statement.id, line, question, askedAt: fromInstant(now) },
      ...{ ownerId: owner.id, dueOn: fromDay(dueOn(org.rules.calendar, today, org.policy.inquiryDays)) },
    },
    select: { id: true },
  });
  // What is asked may say what is paid: that stands in the question, and nowhere else.
  await audit(work, {
    action: 'inquiry.ask',
    subject: inquirySubject(id),
    concerns: `person:${actor.personId}`,
    others: [owner.id],
    after: { number, period: periodKey(payout.period), owner: owner.id },
  });
  await refresh(work, statementSubject(statement), payoutSubject(payout));
  if (owner.there) await tellAnswerers(work, { id }, 'asked', [owner.id]);
  else await tellNobodyAnswers(work, { id });
  const asked = await readInquiry(work, { id });
  if (!asked) throw new Error('what was asked is there');
  return asked;
}
