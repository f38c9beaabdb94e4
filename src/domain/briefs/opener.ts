import { type Calendar, isWorkingDay } from '../calendar.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Period } from '../period.ts';
import type { Standing } from '../standing.ts';
import type { Falling } from './activity.ts';
import type { Concern } from './concern.ts';

/** What a manager could offer somebody, made from the facts: each is an offer of help, none asks for an excuse. */
export type Opener =
  /** To come along to a customer that there is a task for. */
  | { readonly kind: 'customer'; readonly customer: string; readonly on: Temporal.PlainDate }
  | { readonly kind: 'task'; readonly number: number }
  | { readonly kind: 'falling'; readonly indicator: Indicator; readonly falling: Falling }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unanswered'; readonly indicator: Indicator; readonly period: Period; readonly amount: bigint }
  | { readonly kind: 'behind'; readonly standing: Standing; readonly on: Temporal.PlainDate };

/** `customers`: of tasks that the person is at, the most urgent first. `concerns`: the heaviest first, at least one. */
export function openerFor(
  concerns: readonly Concern[],
  customers: readonly string[],
  on: Temporal.PlainDate,
): Opener | undefined {
  const [first] = concerns;
  const [customer] = customers;
  if (!first) return undefined;
  if (customer && (first.kind === 'behind' || first.kind === 'falling')) return { kind: 'customer', customer, on };
  switch (first.kind) {
    case 'behind':
      return { kind: 'behind', standing: first.standing, on };
    case 'stuck':
      return { kind: 'task', number: first.task.number };
    case 'silent':
      return { kind: 'silent' };
    default:
      return first;
  }
}

/** When two could meet: the second working day after a day, on a Monday mostly the Wednesday; that day where there is none. */
export function dayToMeet(calendar: Calendar, today: Temporal.PlainDate): Temporal.PlainDate {
  const ahead = Array.from({ length: 14 }, (_, days) => today.add({ days: days + 1 }));
  return ahead.filter((day) => isWorkingDay(calendar, day))[1] ?? today;
}
