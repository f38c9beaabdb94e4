import type { Period } from '../../domain/period.ts';
import type { RewardPlan } from '../../domain/rewards/plan.ts';
import type { StatementLine } from '../../domain/rewards/statement.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromDay, toDay, toInstant } from '../../store/time.ts';
import type { Reading } from '../work.ts';
import { fromKeptLines } from './kept-lines.ts';
import { fromContent } from './plan-content.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}
interface Person extends Named {
  readonly id: string;
}

/** What a plan pays for a period. */
export interface Payout {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
  readonly plan: RewardPlan;
  /** The team whose plan it is. */
  readonly holder: Named & { readonly id: string };
  readonly period: Period;
  readonly madeAt: Temporal.Instant;
  readonly approved: { readonly by: Person; readonly at: Temporal.Instant } | undefined;
  /**
   * Who approves it of those who are still there: those of its version, and where none of them is left those of the plan's
   * newest. Nobody approves what pays them. Empty where nobody can.
   */
  readonly approvers: readonly Person[];
  /** By the ids of people. */
  readonly statements: readonly Statement[];
}

/** What somebody is paid of it. */
export interface Statement {
  readonly id: string;
  readonly person: Person;
  /** At home in it on the last day of the period. */
  readonly team: Named;
  readonly lines: readonly StatementLine[];
  readonly amount: bigint;
  /** What is asked about it and not answered yet, by number. */
  readonly open: readonly OpenQuestion[];
  /** The first of them, which holds it; undefined where it is to be paid. */
  readonly heldBy: number | undefined;
}

export interface OpenQuestion {
  readonly number: number;
  /** Of the statement, from 1 on. */
  readonly line: number;
}

const person = { select: { id: true, name: true, alias: true } } as const;
const team = { select: { id: true, name: true, alias: true } } as const;
const there = (today: Temporal.PlainDate) => ({
  where: { person: { OR: [{ leftOn: null }, { leftOn: { gte: fromDay(today) } }] } },
  include: { person },
  orderBy: { personId: 'asc' } as const,
});

/** Those that a condition is true of, the earliest period first. */
export async function payoutsWhere(
  { tx, org, today }: Pick<Reading, 'tx' | 'org' | 'today'>,
  where: Prisma.RewardPayoutWhereInput,
): Promise<Payout[]> {
  const rows = await tx.rewardPayout.findMany({
    where: { ...where, orgId: org.id },
    include: {
      period: true,
      approvedBy: person,
      plan: {
        include: {
          approvers: there(today),
          plan: {
            include: {
              team,
              versions: { orderBy: { version: 'desc' }, take: 1, include: { approvers: there(today) } },
            },
          },
        },
      },
      statements: {
        include: {
          ...{ person, team },
          inquiries: {
            where: { answeredAt: null },
            orderBy: { number: 'asc' },
            select: { number: true, line: true },
          },
        },
        orderBy: { personId: 'asc' },
      },
    },
    orderBy: [{ period: { until: 'asc' } }, { periodId: 'asc' }, { planId: 'asc' }],
  });
  return rows.map(({ plan: version, period: { kind, from, until }, approvedBy, approvedAt, ...row }) => {
    const { approvers: own, plan: held } = version;
    const paid = new Set(row.statements.map(({ personId }) => personId));
    const [left, newest] = [own, held.versions.flatMap((one) => one.approvers)].map((all) =>
      all.map((one) => one.person).filter(({ id }) => !paid.has(id)),
    ) as [Person[], Person[]];
    return {
      ...{ id: row.id, planId: row.planId, version: row.version, plan: fromContent(version.content) },
      ...{ holder: held.team, period: { kind, from: toDay(from), until: toDay(until) } },
      madeAt: toInstant(row.madeAt),
      approved: approvedBy && approvedAt ? { by: approvedBy, at: toInstant(approvedAt) } : undefined,
      approvers: left.length > 0 ? left : newest,
      statements: row.statements.map(({ id, person: whose, team: home, lines, amount, inquiries: open }) => ({
        ...{ id, person: whose, team: home, lines: fromKeptLines(lines), amount },
        ...{ open, heldBy: open[0]?.number },
      })),
    };
  });
}

export const approves = (personId: string, { approvers }: Pick<Payout, 'approvers'>): boolean =>
  approvers.some(({ id }) => id === personId);
