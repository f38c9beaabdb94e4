import { atLeast, floor, larger, mean, one, plus, type Ratio, ratio, round, smaller, times, zero } from './ratio.ts';
import { coverageOf, type Division } from './splits/division.ts';

export type AlignmentPart = 'coverage' | 'pace' | 'balance' | 'collaboration';

/** The alignment index of a team, 0–100, with its parts. A part that does not apply has no value. */
export interface Alignment {
  /** Undefined when no part applies. */
  readonly index: number | undefined;
  readonly parts: Readonly<Record<AlignmentPart, Ratio | undefined>>;
}

export interface AlignmentInput {
  /** The parent's target, what the children's targets add up to, and the reserve; undefined without a target. */
  readonly split: Division | undefined;
  /** Forecast attainment of the team's target at the period's end. */
  readonly forecast: Ratio | undefined;
  readonly expected: Ratio;
  /** Attainment of each person who has a target. */
  readonly people: readonly Ratio[];
  readonly tasks: { readonly confirmed: number; readonly due: number };
  readonly helpers: number;
  readonly active: number;
}

/**
 * coverage = min(1, (Σ children + reserve) ÷ parent); pace = min(1, forecast ÷ target); balance = share of people at 80 %
 * or more of the pace, left out for three people or fewer; collaboration = ½ confirmed ÷ due + ½ distinct helpers ÷
 * active people, left out when no task was due. Index = 100 × the mean of the parts that apply.
 */
export function alignment(input: AlignmentInput): Alignment {
  const { split, tasks } = input;
  const coverage = split && coverageOf(split);
  const parts = {
    coverage: coverage && smaller(one, coverage),
    // Corrections can take a team below nothing; a part cannot.
    pace: input.forecast && larger(zero, smaller(one, input.forecast)),
    balance: input.people.length > 3 ? ratio(inStep(input.people, input.expected), input.people.length) : undefined,
    collaboration:
      tasks.due > 0 && input.active > 0
        ? times(
            ratio(1, 2),
            plus(smaller(one, ratio(tasks.confirmed, tasks.due)), smaller(one, ratio(input.helpers, input.active))),
          )
        : undefined,
  };
  const known = Object.values(parts).filter((part) => part !== undefined);
  return { index: known.length > 0 ? points(mean(known)) : undefined, parts };
}

/** Whether the same parts apply: where others do, the index rises or falls by that, however a team is doing. */
export const isComparable = ({ parts: one }: Alignment, { parts: other }: Alignment): boolean =>
  (Object.keys(one) as AlignmentPart[]).every((name) => (one[name] === undefined) === (other[name] === undefined));

/** How many of these attainments are at 80 % or more of the pace. */
export function inStep(people: readonly Ratio[], expected: Ratio): number {
  const fourFifths = times(expected, ratio(4, 5));
  return people.filter((attainment) => atLeast(attainment, fourFifths)).length;
}

/** A part or the index as points, 0–100; only what is complete is 100. */
export function points(share: Ratio): number {
  const exact = times(share, ratio(100, 1));
  return Number(atLeast(share, one) || round(exact) < 100n ? round(exact) : floor(exact));
}
