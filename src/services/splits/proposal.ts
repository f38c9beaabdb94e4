import type { Indicator } from '../../domain/indicators/indicator.ts';
import { contains, type Period, periodOf } from '../../domain/period.ts';
import type { Heard } from '../../domain/sources/heard.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { asOf, hasBegun } from '../../domain/targets/verdict.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { indicatorWith } from '../indicators/read.ts';
import { heardFor } from '../sources/heard.ts';
import type { Reading } from '../work.ts';
import { actualsIn } from './actuals.ts';
import { periodBefore } from './method.ts';

export interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** The question whether a target suits, and what became of it; amounts are in the smallest unit of the indicator. */
export interface Proposal {
  readonly targetId: string;
  readonly of: TargetOwner;
  /** The team whose target it is; undefined for a person's own. */
  readonly team: Named | undefined;
  readonly person: Named & { readonly personId: string };
  readonly setBy: Named & { readonly personId: string };
  readonly indicator: Indicator;
  readonly period: Period;
  readonly amount: bigint;
  readonly state: 'asked' | 'accepted' | 'proposed' | 'agreed' | 'kept';
  /** What the person proposes instead, and why. */
  readonly other: bigint | undefined;
  readonly reason: string | undefined;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly decidedAt: Temporal.Instant | undefined;
  readonly decidedBy: Named | undefined;
  /** The target as it stands by now, where somebody has set another since. */
  readonly replacedBy: bigint | undefined;
  readonly locked: boolean;
  readonly fiscalYearStart: number;
}

const named = { select: { id: true, name: true, alias: true } } as const;
const withNames = {
  target: { include: { period: true, team: named, setBy: named } },
  person: named,
  decidedBy: named,
} as const;

/** Undefined where nobody was asked about that target. */
export async function readProposal(work: Reading, targetId: string): Promise<Proposal | undefined> {
  const { tx, org, today } = work;
  const where = { orgId_targetId: { orgId: org.id, targetId } };
  const row = await tx.proposal.findUnique({ where, include: withNames });
  if (!row) return undefined;
  const { target, person, decidedBy } = row;
  const indicator = indicatorWith(work, target.indicator);
  if (!indicator) return undefined;
  const period = periodOf(target.period.kind, toDay(target.period.from), org.fiscalYearStart);
  const { periodId, indicator: key, personId, teamId } = target;
  const versions = await tx.target.findMany({
    where: { orgId: org.id, periodId, indicator: key, personId, teamId },
    orderBy: { version: 'desc' },
    select: { amount: true, from: true },
  });
  const day = asOf(period, today);
  const isToCome = ({ from }: { readonly from: Date }): boolean => Temporal.PlainDate.compare(toDay(from), day) > 0;
  const last = versions.find((one) => !isToCome(one)) ?? target;
  const holds = row.state === 'agreed' ? row.amount : target.amount;
  return {
    targetId,
    of: target.teamId ? { kind: 'team', id: target.teamId } : { kind: 'person', id: row.personId },
    team: target.team ?? undefined,
    person: { ...person, personId: person.id },
    setBy: { ...target.setBy, personId: target.setBy.id },
    indicator,
    period,
    amount: target.amount,
    state: row.state,
    other: row.amount ?? undefined,
    reason: row.reason ?? undefined,
    answeredAt: row.answeredAt ? toInstant(row.answeredAt) : undefined,
    decidedAt: row.decidedAt ? toInstant(row.decidedAt) : undefined,
    decidedBy: decidedBy ?? undefined,
    replacedBy: last.amount === holds ? undefined : last.amount,
    locked: hasBegun(period, today) || versions.some(isToCome),
    fiscalYearStart: org.fiscalYearStart,
  };
}

export interface Comparison {
  readonly period: Period;
  readonly amount: bigint;
  /** The period runs, so there is more to come. */
  readonly soFar: boolean;
  /** Whose numbers count in it. */
  readonly sources: readonly Heard[];
}

/** What the same person or team came to in the period before; undefined where that is not known. */
export async function comparisonFor(
  work: Reading,
  { of, indicator, period }: Proposal,
): Promise<Comparison | undefined> {
  const before = periodBefore(period, work.org.fiscalYearStart);
  const amount = (await actualsIn(work, indicator, before, [{ of }], 'all')).get(of.id);
  if (amount === undefined) return undefined;
  const sources = await heardFor(work, indicator, before);
  return { period: before, amount, soFar: contains(before, work.today), sources };
}
