import type { Period, Span } from '../period.ts';
import { type Ratio, ratio, round, times, zero } from '../ratio.ts';
import { type Rate, rateFor } from './ladder.ts';
import type { MeasuredBy, RewardPlan } from './plan.ts';
import { type PoolShare, type Sharer, sharePool } from './pool.ts';

/** How somebody did in a period, as far as that is paid. */
export interface Earner {
  readonly personId: string;
  readonly manages: boolean;
  /** By what the plan measures; undefined without data. */
  readonly attainment: Ratio | undefined;
  /** Calendar days of the period on which they were there, and all of its days. */
  readonly days: number;
  readonly of: number;
  /** For the pool: what the floor is about, and what it is shared by. */
  readonly share: Omit<Sharer, 'key'>;
  /** What of it was reported for earlier periods, which are closed; absent where nothing was. */
  readonly makesUp?: MakesUp;
}

export interface MakesUp {
  readonly entries: readonly MadeUp[];
  /** What the attainment would be without them; undefined without any other data. */
  readonly without: Ratio | undefined;
}

/** What was reported in a period for days that are closed: it counts in the open one, and is paid with it. */
export interface MadeUp {
  readonly indicator: string;
  /** In the indicator's smallest unit. */
  readonly amount: bigint;
  readonly about: Span;
}

/** A line of a statement with every factor that it comes from. Amounts in the smallest unit of the currency. */
export type StatementLine = EarnedLine | CorrectionLine | DecisionLine;
/** What is paid for the period itself. */
export type EarnedLine = PersonalLine | MakeUpLine | PoolLine;

/** amount = base × days ÷ of × rate, rounded once to the nearest smallest unit, halves upwards. */
export interface PersonalLine {
  readonly kind: 'personal';
  readonly by: MeasuredBy;
  readonly base: bigint;
  readonly days: number;
  readonly of: number;
  /** Undefined without data: nothing is paid for what nobody knows. */
  readonly attainment: Ratio | undefined;
  readonly rate: Rate;
  readonly amount: bigint;
}

/** amount = base × days ÷ of × rate, rounded likewise, less the personal line, which is without what was made up for. */
export interface MakeUpLine extends Omit<PersonalLine, 'kind'> {
  readonly kind: 'make-up';
  readonly entries: readonly MadeUp[];
  /** The amount of the personal line. */
  readonly without: bigint;
}

/** A period is put right for which something was stated: amount = the sum of `lines` less `stated`. */
export interface CorrectionLine {
  readonly kind: 'correction';
  readonly period: Period;
  /** The numbers of the changes that put it right, the earliest first. */
  readonly changes: readonly number[];
  /** What it comes to now. */
  readonly lines: readonly EarnedLine[];
  /** What was stated of it by then, with earlier corrections. */
  readonly stated: bigint;
  readonly amount: bigint;
}

/** What somebody was granted, or lost, when their question about an earlier statement was decided. */
export interface DecisionLine {
  readonly kind: 'decision';
  readonly question: number;
  readonly period: Period;
  readonly amount: bigint;
}

/** amount = pool × weight ÷ of, cut to the smallest unit, and `rest`; 0 below the gate, and for whoever is below the floor. */
export interface PoolLine {
  readonly kind: 'pool';
  readonly by: MeasuredBy;
  readonly pool: bigint;
  readonly gate: number;
  readonly floor: number;
  readonly sharedBy: 'heads' | 'score' | 'points';
  /** The attainment of the team, and the own that the floor is about; undefined without data. */
  readonly team: Ratio | undefined;
  readonly own: Ratio | undefined;
  /** Undefined where there is none. */
  readonly share: Omit<PoolShare, 'key' | 'amount'> | undefined;
  /** Why there is none. */
  readonly without: 'gate' | 'floor' | undefined;
  readonly amount: bigint;
}

/** What somebody is paid for a period. */
export interface Stated {
  readonly personId: string;
  readonly lines: readonly EarnedLine[];
}

export const amountOf = (lines: readonly StatementLine[]): bigint =>
  lines.reduce((sum, { amount }) => sum + amount, 0n);

/** What a plan pays whoever it covers, in their order. `team` is how the team did by what its pool is measured by. */
export function statementsOf(plan: RewardPlan, team: Ratio | undefined, people: readonly Earner[]): Stated[] {
  const pooled = poolLines(plan, team, people);
  return people.map((earner) => {
    const pool = pooled.get(earner.personId);
    return { personId: earner.personId, lines: [...ownLines(plan, earner), ...(pool ? [pool] : [])] };
  });
}

/** The own part, without what was made up for and with it; none for whoever has no part in it. */
function ownLines({ personal }: RewardPlan, earner: Earner): (PersonalLine | MakeUpLine)[] {
  const base = personal && (earner.manages ? personal.managerBase : personal.base);
  if (!personal || !base || base <= 0n) return [];
  const { attainment: all, days, of, makesUp } = earner;
  const line = (attainment: Ratio | undefined) => {
    const rate = attainment ? rateFor(personal.ladder, attainment) : nothing;
    return { by: personal.by, base, days, of, attainment, rate, amount: paid({ base, days, of, rate }) };
  };
  const whole = line(all);
  if (!makesUp) return [{ kind: 'personal', ...whole }];
  const without = line(makesUp.without);
  const { entries } = makesUp;
  return [
    { kind: 'personal', ...without },
    { kind: 'make-up', ...whole, entries, without: without.amount, amount: whole.amount - without.amount },
  ];
}

const nothing: Rate = { tier: undefined, next: undefined, value: zero, capped: false };

const paid = ({ base, days, of, rate }: Pick<PersonalLine, 'base' | 'days' | 'of' | 'rate'>): bigint =>
  round(times(ratio(base * BigInt(days), of), rate.value));

function poolLines({ pool }: RewardPlan, team: Ratio | undefined, people: readonly Earner[]): Map<string, PoolLine> {
  if (!pool) return new Map();
  const { open, sharedBy, shares } = sharePool(
    pool,
    team,
    people.map(({ personId, share }) => ({ key: personId, ...share })),
  );
  const { by, amount: whole, gate, floor } = pool;
  return new Map(
    people.map(({ personId, share: { attainment: own } }): [string, PoolLine] => {
      const found = shares.find(({ key }) => key === personId);
      const share = found && { weight: found.weight, of: found.of, rest: found.rest };
      const without = share ? undefined : open ? 'floor' : 'gate';
      const line = { by, pool: whole, gate, floor, sharedBy, team, own, share, without } as const;
      return [personId, { kind: 'pool', ...line, amount: found?.amount ?? 0n }];
    }),
  );
}
