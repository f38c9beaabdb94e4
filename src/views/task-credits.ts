import type { Indicator } from '../domain/indicators/indicator.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { amountText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

/** What a task added to a number. */
export interface TaskCredit {
  readonly number: number;
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly overlay: boolean;
  readonly confirmedBy: { readonly name: string; readonly alias: string | null };
}

/** So many are named; for the rest there is the history. */
const most = 3;

/** `来自 2 个任务：#12 +15（李娜确认）、#15 +10 另加（王强确认）`, with the command that shows all where there are more. */
export function tasksText(reader: Reader, indicator: Indicator, tasks: readonly TaskCredit[]): string {
  const { credit, status } = textsFor(reader.locale);
  const named = tasks.slice(0, most).map(({ number, amount, overlay, confirmedBy }) =>
    credit.fromOne({
      number,
      amount: `+${amountText(reader, indicator, amount)}`,
      onTop: overlay,
      by: nameFor(reader, confirmedBy),
    }),
  );
  const left = tasks.length - named.length;
  const command = typed(reader, words.report, words.history, indicatorName(reader, indicator));
  const more = left > 0 ? [credit.more({ count: left, command })] : [];
  return credit.from({ count: tasks.length, tasks: [...named, ...more].join(status.listMark) });
}
