import type { Indicator } from '../indicators/indicator.ts';
import { countedBeside, countsThrough, linkedAmount, mayBeLinked } from './linked.ts';
import { pointsPerSlot } from './shares.ts';
import type { Slot, TaskKind } from './task.ts';

/** What a confirmed task adds to a number of somebody who did a part of it. */
export interface Credit {
  readonly personId: string;
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly overlay: boolean;
  /** By which it is known again: the same part never counts twice through one indicator. */
  readonly record: string;
}

interface Confirmed {
  readonly id: string;
  readonly kind: TaskKind;
  readonly points: number;
  /** Key of the indicator that it is linked to. */
  readonly indicator: string;
}

/**
 * What everybody gets for their part: its points, or one occasion, through the linked indicator, and what is counted beside it
 * as far as there are such indicators. A part too small for a point adds none; that it was done counts all the same, in
 * roll-ups as well, since overlay is about points.
 */
export function creditsOf(
  task: Confirmed,
  slots: readonly Pick<Slot, 'index' | 'holderId' | 'share' | 'overlay'>[],
  indicators: readonly Indicator[],
): Credit[] {
  const through = countsThrough(task.indicator, indicators);
  const beside = countedBeside(task.kind, through?.key ?? task.indicator);
  const counts = indicators.filter((indicator) => beside.includes(indicator.key) && mayBeLinked(indicator));
  const points = pointsPerSlot(task.points, slots);
  return slots.flatMap(({ index, holderId: personId, overlay }, nth): Credit[] => {
    if (personId === null) return [];
    const credit = (indicator: Indicator, amount: bigint, onTop: boolean): Credit => ({
      ...{ personId, indicator, amount, overlay: onTop },
      record: `${task.id}:${index}:${indicator.key}:${personId}`,
    });
    const linked = through && credit(through, linkedAmount(through, points[nth] ?? 0), overlay);
    return [
      ...(linked && linked.amount > 0n ? [linked] : []),
      ...counts.map((indicator) => credit(indicator, linkedAmount(indicator, 1), false)),
    ];
  });
}

/** The id of the task that a record is of. */
export const taskOfRecord = (record: string): string => record.split(':', 1)[0] ?? '';
