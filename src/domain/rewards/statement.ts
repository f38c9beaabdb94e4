import { type Ratio, ratio, round, times } from '../ratio.ts';
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
}

/** A line of a statement with every factor that it comes from. Amounts in the smallest unit of the currency. */
export type StatementLine = PersonalLine | PoolLine;

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

/** What somebody is paid. */
export interface Stated {
  readonly personId: string;
  readonly lines: readonly StatementLine[];
}

export const amountOf = (lines: readonly StatementLine[]): bigint =>
  lines.reduce((sum, { amount }) => sum + amount, 0n);

/** What a plan pays whoever it covers, in their order. `team` is how the team did by what its pool is measured by. */
export function statementsOf(plan: RewardPlan, team: Ratio | undefined, people: readonly Earner[]): Stated[] {
  const pooled = poolLines(plan, team, people);
  return people.map((earner) => {
    const [personal, pool] = [personalLine(plan, earner), pooled.get(earner.personId)];
    return { personId: earner.personId, lines: [...(personal ? [personal] : []), ...(pool ? [pool] : [])] };
  });
}

/** Undefined for whoever has no part in it. */
export function personalLine({ personal }: RewardPlan, earner: Earner): PersonalLine | undefined {
  if (!personal) return undefined;
  const { attainment, days, of } = earner;
  const base = earner.manages ? personal.managerBase : personal.base;
  if (base <= 0n) return undefined;
  const rate = attainment
    ? rateFor(personal.ladder, attainment)
    : { tier: undefined, value: ratio(0, 1), capped: false };
  return {
    kind: 'personal',
    by: personal.by,
    base,
    days,
    of,
    attainment,
    rate,
    amount: paid({ base, days, of, rate }),
  };
}

const paid = ({ base, days, of, rate }: Pick<PersonalLine, 'base' | 'days' | 'of' | 'rate'>): bigint =>
  round(times(ratio(base * BigInt(days), of), rate.value));

function poolLines({ pool }: RewardPlan, team: Ratio | undefined, people: readonly Earner[]): Map<string, PoolLine> {
  if (!pool) return new Map();
  const { open, shares } = sharePool(
    pool,
    team,
    people.map(({ personId, share }) => ({ key: personId, ...share })),
  );
  const { by, amount: whole, gate, floor, sharedBy } = pool;
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
