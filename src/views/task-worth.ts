import type { Indicator } from '../domain/indicators/indicator.ts';
import { bringsPoints, linkedAmount } from '../domain/tasks/linked.ts';
import { pointsPerSlot } from '../domain/tasks/shares.ts';
import { textsFor } from '../texts/index.ts';
import { countedName, indicatorName, nameFor } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { holderNames, type ShownSlot } from './task-slots.ts';

/** What a task brings: its points, or one occasion of an indicator to everybody who did a part of it. */
export interface Worth {
  readonly points: number;
  /** Through which it counts; undefined where no indicator takes it any more. */
  readonly countsAs: Indicator | undefined;
  readonly slots: readonly unknown[];
}

interface Worked extends Worth {
  readonly slots: readonly ShownSlot[];
}

/** `客户拜访 +1 次`, `+1 customer visit`; undefined where points count. */
export function occasionText(reader: Reader, { countsAs }: Pick<Worth, 'countsAs'>): string | undefined {
  if (!countsAs || bringsPoints(countsAs)) return undefined;
  const one = linkedAmount(countsAs, 0);
  return textsFor(reader.locale).task.occasion({
    name: indicatorName(reader, countsAs),
    amount: `+${measured(reader, countsAs, one)}`,
    counted: countedName(countsAs, one),
  });
}

/** `共 30 积分`, `每人客户拜访 +1 次`. */
export const worthText = (reader: Reader, worth: Worth): string =>
  eachText(reader, worth) ?? textsFor(reader.locale).task.pointsInAll(worth);

/** `30 积分`, `每人客户拜访 +1 次`: the same in a list. */
export const shortWorthText = (reader: Reader, worth: Worth): string =>
  eachText(reader, worth) ?? textsFor(reader.locale).task.rowPoints(worth);

function eachText(reader: Reader, worth: Worth): string | undefined {
  const occasion = occasionText(reader, worth);
  return occasion && worth.slots.length > 1 ? textsFor(reader.locale).task.each({ occasion }) : occasion;
}

/** `陈晨 +15、林岚 +15 积分`, `陈晨、林岚，每人客户拜访 +1 次`: who gets what. */
export function creditedText(reader: Reader, worked: Worked): string {
  const { task, status } = textsFor(reader.locale);
  const occasion = occasionText(reader, worked);
  if (occasion) return task.occasionOf({ occasion, names: holderNames(reader, worked), count: held(worked).length });
  const shares = pointsPerSlot(worked.points, worked.slots);
  const each = worked.slots.flatMap(({ holder }, index) =>
    holder ? [task.confirmedShare({ name: nameFor(reader, holder), points: shares[index] ?? 0 })] : [],
  );
  return task.confirmedShares({ each: each.join(status.listMark), points: worked.points });
}

/** `确认后计 30 积分`: what nobody took is not paid out; what is on top is. */
export function atStakeText(reader: Reader, worked: Worked): string {
  const { task } = textsFor(reader.locale);
  const occasion = occasionText(reader, worked);
  if (occasion) return task.confirmOccasion({ occasion, count: held(worked).length });
  const shares = pointsPerSlot(worked.points, worked.slots);
  const points = shares.reduce((sum, each, index) => sum + (worked.slots[index]?.holder ? each : 0), 0);
  return task.confirmContext({ points });
}

const held = ({ slots }: Worked): ShownSlot[] => slots.filter(({ holder }) => holder);
