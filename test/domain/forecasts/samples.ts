import { type Calendar, isWorkingDay } from '../../../src/domain/calendar.ts';
import type { DayAmount } from '../../../src/domain/forecasts/history.ts';
import type { Span } from '../../../src/domain/period.ts';

/** The working days of a period with these amounts, in order; days beyond the list have none. */
export function workedOn(calendar: Calendar, period: Span, amounts: readonly bigint[]): DayAmount[] {
  const days: DayAmount[] = [];
  for (let day = period.from; Temporal.PlainDate.compare(day, period.until) <= 0; day = day.add({ days: 1 })) {
    const amount = amounts[days.length];
    if (amount === undefined) break;
    if (isWorkingDay(calendar, day)) days.push({ day, amount });
  }
  return days;
}

/** Numbers from 0 to 1 that look irregular and come the same way every time. */
export function dice(seed: number): () => number {
  let state = seed * 7_919 + 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
