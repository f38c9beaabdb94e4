import type { Indicator } from '../indicators/indicator.ts';
import type { Period } from '../period.ts';
import { readPeriod } from '../period-name.ts';
import { namedAt, unnamedAt } from '../report-item.ts';
import type { SplitMethod } from './split.ts';

export const methods = ['equal', 'headCount', 'lastActual', 'ramp', 'hand'] as const satisfies SplitMethod['by'][];
export type Method = (typeof methods)[number];

/** The ways to divide a target, as people call them. */
const names: Readonly<Record<Method, readonly string[]>> = {
  equal: ['equal', 'equally', 'evenly', '平均', '均分'],
  headCount: ['headcount', 'head-count', 'heads', '人数', '按人数'],
  lastActual: ['last', 'actual', '上期', '按上期'],
  ramp: ['ramp', '爬坡', '按爬坡'],
  hand: ['hand', 'manual', '手工', '手动'],
};

/** They say nothing of their own: `by headcount of East Two for 2027Q1`. */
const fillers = ['by', 'of', 'for', 'in', '按', '的'];

export interface SplitLine {
  readonly indicator: Indicator;
  /** Undefined where the line does not say. */
  readonly method: Method | undefined;
  readonly period: Period | undefined;
  /** The words that are none of the others. */
  readonly team: string | undefined;
}

interface Around {
  readonly indicators: readonly Indicator[];
  readonly today: Temporal.PlainDate;
  readonly fiscalYearStart: number;
}

/** What is to be split, then in any order how, when and whose: `amount equal East Two 2027Q1`. Or the word that is no indicator. */
export function readSplitLine(text: string, around: Around): SplitLine | { readonly unknown: string } {
  const named = namedAt(text.trim(), around.indicators);
  if (!named) return { unknown: unnamedAt(text.trim()) };
  const words = named.rest.split(/\s+/u).filter(Boolean);
  let method: Method | undefined;
  let period: Period | undefined;
  const team: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next] = words.slice(at, at + 2);
    // `last quarter` is a period, `last` alone a way to divide.
    const two = period || next === undefined ? undefined : readPeriod(`${word} ${next}`, around);
    const one = period ? undefined : readPeriod(word, around);
    if (two) [period, at] = [two, at + 1];
    else if (one) period = one;
    else if (!method && methodNamed(word)) method = methodNamed(word);
    else team.push(word);
  }
  const first = team.findIndex((word) => !isFiller(word));
  const last = team.findLastIndex((word) => !isFiller(word));
  const name = team.slice(Math.max(first, 0), last + 1).join(' ');
  return { indicator: named.indicator, method, period, team: name || undefined };
}

const isFiller = (word: string): boolean => fillers.includes(word.toLowerCase());

function methodNamed(word: string): Method | undefined {
  return methods.find((method) => names[method].includes(word.toLowerCase()));
}
