import { readComingDay } from '../../domain/day.ts';
import { indicatorNamed } from '../../domain/indicators/match.ts';
import type { Ladder } from '../../domain/rewards/ladder.ts';
import { ladderText, readLadder } from '../../domain/rewards/ladder-line.ts';
import type { MeasuredBy, Personal, RewardPlan, TeamPool } from '../../domain/rewards/plan.ts';
import type { PlanField, PlanProblem } from '../../domain/rewards/plan-problem.ts';
import {
  isHeadsWord,
  isNone,
  isScoreWord,
  readPaidPeriod,
  readPay,
  readShare,
} from '../../domain/rewards/plan-words.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { findPerson } from '../people/find.ts';
import type { PlanVersion } from '../rewards/plans.ts';
import type { Work } from '../work.ts';
import type { WantedPlan } from './draft-plan.ts';

/** A plan as it is asked for, part by part, in a line or in a form: untrusted. */
export type PlanAsked = { readonly [Field in PlanField]?: string | undefined };

/**
 * What is asked for, read. What was not said is as in the version before; without one, as is usual: by the score, once the
 * team has reached its own, shared by heads. Throws the Refusal `plan-misread` with everything that is wrong.
 */
export async function wantedPlan(
  work: Work,
  asked: PlanAsked,
  base: Pick<PlanVersion, 'plan' | 'approvers'> | undefined,
): Promise<WantedPlan> {
  const reading = new PlanReading(work, asked);
  const was = base?.plan;
  const period = reading.part('period', readPaidPeriod, was?.period ?? 'month');
  const plan: RewardPlan = { period, personal: personalIn(reading, was), pool: poolIn(reading, was) };
  const approvers = asked.approvers === undefined ? (base?.approvers ?? []) : await approversIn(work, reading);
  const from = asked.from?.trim()
    ? reading.part('from', (word) => readComingDay(word, work.today), undefined)
    : undefined;
  const why = asked.why?.trim() ?? '';
  if (why === '') reading.problems.push({ why: 'missing', field: 'why' });
  const [first, ...others] = reading.problems;
  if (first) {
    const indicators = indicatorsOn(work.org, work.today);
    throw new Refusal({ code: 'plan-misread', problems: [first, ...others], indicators });
  }
  return { plan, approvers, why, from };
}

/** Reads one part after the other, and keeps what cannot be read. */
class PlanReading {
  readonly problems: PlanProblem[] = [];
  readonly #work: Work;
  readonly #asked: PlanAsked;

  constructor(work: Work, asked: PlanAsked) {
    this.#work = work;
    this.#asked = asked;
  }

  said(field: PlanField): string | undefined {
    return this.#asked[field]?.normalize('NFKC').trim();
  }

  part<Value>(field: PlanField, read: (word: string) => Value | undefined, usual: Value): Value {
    const word = this.said(field);
    if (word === undefined) return usual;
    const value = read(word);
    const known = this.problems.some((one) => one.why === 'unread' && one.field === field);
    if (value === undefined && !known) this.problems.push({ why: 'unread', field, word });
    return value ?? usual;
  }

  pay(field: PlanField, usual: bigint): bigint {
    return this.part(field, (word) => readPay(word, this.#work.org.currency), usual);
  }

  measure(field: PlanField, usual: MeasuredBy): MeasuredBy {
    return this.part(field, (word) => (isScoreWord(word) ? { kind: 'score' as const } : this.#measured(word)), usual);
  }

  shared(usual: Pick<TeamPool, 'sharedBy' | 'points'>): Pick<TeamPool, 'sharedBy' | 'points'> {
    const plain = (word: string) => (isHeadsWord(word) ? 'heads' : isScoreWord(word) ? 'score' : undefined);
    const read = (word: string): typeof usual | undefined => {
      const sharedBy = plain(word);
      if (sharedBy) return { sharedBy, points: undefined };
      const points = this.#measured(word)?.indicator;
      return points === undefined ? undefined : { sharedBy: 'points', points };
    };
    return this.part('sharedBy', read, usual);
  }

  ladder(usual: Ladder): Ladder {
    const word = this.said('tiers');
    if (word === undefined) return usual;
    const read = readLadder(word);
    if (!('unread' in read)) return read;
    this.problems.push({ why: 'unread', field: 'tiers', word: read.unread });
    return usual;
  }

  #measured(word: string) {
    const indicator = indicatorNamed(word, indicatorsOn(this.#work.org, this.#work.today));
    return indicator && { kind: 'indicator' as const, indicator: indicator.key };
  }
}

/** With nothing said of it there is none, or it stays as it was. */
const goes = (reading: PlanReading, field: 'base' | 'pool', was: unknown): boolean => {
  const word = reading.said(field);
  return word === undefined ? was === undefined : word === '' || isNone(word);
};

function personalIn(reading: PlanReading, was: RewardPlan | undefined): Personal | undefined {
  if (goes(reading, 'base', was?.personal)) return undefined;
  const before = was?.personal;
  const base = reading.pay('base', before?.base ?? 0n);
  // Whoever says nothing of managers means the same for them.
  const managers = before && before.managerBase !== before.base ? before.managerBase : base;
  return {
    by: reading.measure('measure', before?.by ?? { kind: 'score' }),
    base,
    managerBase: reading.said('managerBase') === '' ? base : reading.pay('managerBase', managers),
    ladder: reading.ladder(before?.ladder ?? { tiers: [], cap: undefined }),
  };
}

function poolIn(reading: PlanReading, was: RewardPlan | undefined): TeamPool | undefined {
  if (goes(reading, 'pool', was?.pool)) return undefined;
  const before = was?.pool;
  const by = before?.by ?? reading.measure('measure', was?.personal?.by ?? { kind: 'score' });
  return {
    by: reading.measure('poolMeasure', by),
    amount: reading.pay('pool', before?.amount ?? 0n),
    gate: reading.part('gate', readShare, before?.gate ?? 10_000),
    floor: reading.part('floor', readShare, before?.floor ?? 0),
    ...reading.shared(before ?? { sharedBy: 'heads', points: undefined }),
  };
}

/** Names or mentions, with a comma or 、 between them. */
async function approversIn(work: Work, reading: PlanReading): Promise<string[]> {
  const words = (reading.said('approvers') ?? '').split(/[,;、]/u).map((word) => word.trim());
  const ids: string[] = [];
  for (const word of words.filter((one) => one !== '')) {
    const person = await findPerson(work, word);
    if (person) ids.push(person.personId);
    else reading.problems.push({ why: 'unread', field: 'approvers', word });
  }
  return ids;
}

/** The same as it was said, so that whoever edits it in a form begins with what there is; approvers are for whoever has their names. */
export function askedOf({ period, personal, pool }: RewardPlan, locale: 'zh-CN' | 'en'): Omit<PlanAsked, 'approvers'> {
  const money = (amount: bigint): string => {
    const cents = (amount % 100n).toString().padStart(2, '0');
    return cents === '00' ? `${amount / 100n}` : `${amount / 100n}.${cents}`;
  };
  const percent = (share: number): string => `${share / 100}`;
  const measure = (by: MeasuredBy): string => (by.kind === 'score' ? 'score' : by.indicator);
  return {
    period,
    ...(personal
      ? {
          measure: measure(personal.by),
          base: money(personal.base),
          managerBase: money(personal.managerBase),
          tiers: ladderText(personal.ladder, locale),
        }
      : {}),
    ...(pool
      ? {
          pool: money(pool.amount),
          poolMeasure: measure(pool.by),
          gate: percent(pool.gate),
          floor: percent(pool.floor),
          sharedBy: pool.sharedBy === 'points' ? (pool.points ?? '') : pool.sharedBy,
        }
      : {}),
  };
}
