import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { Period } from '../../../domain/period.ts';
import type { StatementLine } from '../../../domain/rewards/statement.ts';
import type { Prisma } from '../../../store/client/client.ts';
import { toDay, toInstant } from '../../../store/time.ts';
import { indicatorsOn } from '../../indicators/read.ts';
import type { Reading } from '../../work.ts';
import { type Payout, payoutsWhere, type Statement } from '../payouts.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

/** A question about a line of a statement, and what has become of it. */
export interface Inquiry {
  readonly id: string;
  readonly number: number;
  /** Of the statement, from 1 on. */
  readonly at: number;
  readonly line: StatementLine;
  readonly question: string;
  readonly asker: Person;
  readonly owner: Person;
  readonly dueOn: Temporal.PlainDate;
  /** Undefined while it is open: the statement is held until then. */
  readonly answered: Answered | undefined;
  readonly period: Period;
  readonly statement: Statement;
  readonly payout: Payout;
  /** As they were defined on the last day of the period. */
  readonly indicators: readonly Indicator[];
  readonly fiscalYearStart: number;
}

export interface Answered {
  readonly by: Person;
  readonly at: Temporal.Instant;
  readonly answer: string;
  /** In the smallest unit of the currency; 0 where the line stands. */
  readonly adjustment: bigint;
}

type Asking = Pick<Reading, 'tx' | 'org' | 'today'>;

/** What all messages about a question share. */
export const inquirySubject = (id: string): string => `inquiry:${id}`;

const named = { select: { id: true, name: true, alias: true } } as const;

/** Those that a condition is true of, by number. */
export async function inquiriesWhere(asking: Asking, where: Prisma.RewardInquiryWhereInput): Promise<Inquiry[]> {
  const { tx, org } = asking;
  const rows = await tx.rewardInquiry.findMany({
    where: { ...where, orgId: org.id },
    include: { owner: named, answeredBy: named, statement: { select: { payoutId: true } } },
    orderBy: { number: 'asc' },
  });
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ statement }) => statement.payoutId))];
  const payouts = await payoutsWhere(asking, { id: { in: ids } });
  return rows.flatMap(({ answer, adjustment, answeredBy, answeredAt, ...row }) => {
    const payout = payouts.find(({ id }) => id === row.statement.payoutId);
    const statement = payout?.statements.find(({ id }) => id === row.statementId);
    const line = statement?.lines[row.line - 1];
    if (!payout || !statement || !line) throw new Error('a question is about a line that was stated');
    const by = answeredBy && answeredAt ? { by: answeredBy, at: toInstant(answeredAt) } : undefined;
    return {
      ...{ id: row.id, number: row.number, at: row.line, line, question: row.question },
      ...{ asker: statement.person, owner: row.owner, dueOn: toDay(row.dueOn) },
      answered: by && { ...by, answer: answer ?? '', adjustment: adjustment ?? 0n },
      ...{ period: payout.period, statement, payout, fiscalYearStart: org.fiscalYearStart },
      indicators: indicatorsOn(org, payout.period.until),
    };
  });
}

/** Undefined for what is none. */
export const readInquiry = async (
  asking: Asking,
  which: { readonly id: string } | { readonly number: number },
): Promise<Inquiry | undefined> => (await inquiriesWhere(asking, which))[0];

/** Whoever could answer it: who approves what is paid, and is not paid it. */
export const mayAnswer = (personId: string, { payout, asker }: Pick<Inquiry, 'payout' | 'asker'>): boolean =>
  asker.id !== personId && payout.approvers.some(({ id }) => id === personId);
