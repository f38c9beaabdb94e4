import { addsUp } from '../indicators/indicator.ts';
import { atLeast, minus, type Ratio, ratio, times } from '../ratio.ts';
import type { Standing } from '../standing.ts';
import type { RewardPlan, TeamPool } from './plan.ts';
import { amountOf, type Earner, type PersonalLine, type PoolLine, statementsOf } from './statement.ts';

/** How whoever a plan covers does, and their team by what the pool is measured by; undefined without data. */
export interface Results {
  readonly team: Ratio | undefined;
  readonly people: readonly Earner[];
}

/** What something would change for one of them. Amounts in the smallest unit of the currency. */
export interface Effect {
  /** Undefined where the plan has no such part for them. */
  readonly personal: Shift<PersonalLine> | undefined;
  readonly pool: Shift<PoolLine> | undefined;
  /** Of all that they are paid. */
  readonly total: Shift<bigint>;
}

export interface Shift<Of> {
  readonly before: Of;
  readonly after: Of;
}

/** What a plan pays somebody by these results, and what it would by those: both exactly as it would be stated. */
export function effectOf(plan: RewardPlan, personId: string, now: Results, then: Results): Effect {
  const [before, after] = [now, then].map(({ team, people }) => {
    const lines = statementsOf(plan, team, people).find((stated) => stated.personId === personId)?.lines ?? [];
    return {
      personal: lines.find((line) => line.kind === 'personal'),
      pool: lines.find((line) => line.kind === 'pool'),
      total: amountOf(lines),
    };
  });
  return {
    personal: shiftOf(before?.personal, after?.personal),
    pool: shiftOf(before?.pool, after?.pool),
    total: { before: before?.total ?? 0n, after: after?.total ?? 0n },
  };
}

const shiftOf = <Of>(before: Of | undefined, after: Of | undefined): Shift<Of> | undefined =>
  before !== undefined && after !== undefined ? { before, after } : undefined;

/** What a team is short of the gate of its pool: of an indicator that adds up an amount, else a share of what it is asked. */
export type ToGate =
  | { readonly kind: 'open' }
  | { readonly kind: 'no-data' }
  | { readonly kind: 'amount'; readonly amount: bigint }
  | { readonly kind: 'share'; readonly share: Ratio };

/** `standing` is that of the team, where its pool is measured by an indicator. */
export function toGate({ gate }: Pick<TeamPool, 'gate'>, team: Ratio | undefined, standing?: Standing): ToGate {
  const asked = ratio(gate, 10_000);
  if (!team) return { kind: 'no-data' };
  if (atLeast(team, asked)) return { kind: 'open' };
  if (!standing || !addsUp(standing.indicator) || standing.indicator.direction === 'lower') {
    return { kind: 'share', share: minus(asked, team) };
  }
  return { kind: 'amount', amount: gateIn(gate, standing.target) - standing.actual };
}

/** The least amount with which a team is through: rounded up, or whoever comes to it would not be. */
export function gateIn(gate: number, target: bigint): bigint {
  const { top, bottom } = times(ratio(target, 1), ratio(gate, 10_000));
  return (top + bottom - 1n) / bottom;
}
