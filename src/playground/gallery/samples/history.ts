import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { historyCard, type Past } from '../../../views/history.ts';
import { day, indicator, renewalRate, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people } from './team.ts';

const entry = (past: Partial<Past>): Past => ({
  indicator: visits,
  amount: 3n,
  base: undefined,
  day: day('2026-11-18'),
  source: 'manual',
  by: undefined,
  task: undefined,
  undoneAt: undefined,
  about: undefined,
  ...past,
});

const decision = {
  sides: [
    { by: 'manual', value: 38n },
    { by: 'salesforce', value: 36n },
  ],
  right: 'manual',
  by: people.wang,
};
const october = { from: day('2026-10-01'), until: day('2026-10-31') };

const week = [
  entry({}),
  entry({ indicator: sales, amount: 12_000_000n, undoneAt: now }),
  entry({ day: day('2026-11-17'), amount: 2n, by: people.wang }),
  entry({ day: day('2026-11-17'), indicator: renewalRate, amount: 18n, base: 20n }),
  entry({ day: day('2026-11-16'), indicator: indicator('teamwork'), amount: 15n, source: 'task' }),
  entry({ day: day('2026-11-13'), indicator: sales, amount: -500_000n, source: 'file' }),
  entry({ day: day('2026-11-13'), amount: -2n, by: people.wang, about: october }),
];

const shown = (entries: readonly Past[], of?: Indicator) => ({ indicator: of, entries, fiscalYearStart: 1, at: now });

const teamwork = indicator('teamwork');
const helped = (nth: number, overlay = false): Past =>
  entry({
    day: day('2026-11-18').subtract({ days: nth }),
    indicator: teamwork,
    amount: 15n,
    source: 'task',
    task: { number: 12 - nth, overlay, by: people.wang },
  });

export const historySamples: Samples = {
  view: 'history',
  says: 'shows what was recorded day by day, and what became of it',
  scenes: {
    'some days': (reader) => historyCard(reader, shown(week)),
    'beside a source that counts': (reader) =>
      historyCard(reader, shown([entry({ source: 'jiandaoyun', amount: 5n }), entry({ aside: true })])),
    'decided between two sides': (reader) =>
      historyCard(
        reader,
        shown([
          entry({ source: 'decision', amount: 2n, decision }),
          entry({ source: 'decision', amount: 0n, decision }),
        ]),
      ),
    'one day with much on it': (reader) => historyCard(reader, shown(Array(8).fill(entry({})))),
    'more days than there is room for': (reader) =>
      historyCard(
        reader,
        shown(Array.from({ length: 9 }, (_, nth) => entry({ day: day('2026-11-18').subtract({ days: nth }) }))),
      ),
    'from tasks, and by whom they were confirmed': (reader) => historyCard(reader, shown([helped(0), helped(1, true)])),
    'of one indicator': (reader) =>
      historyCard(
        reader,
        shown(
          Array.from({ length: 8 }, (_, nth) => helped(nth)),
          teamwork,
        ),
      ),
    'all of it taken back': (reader) => historyCard(reader, shown([entry({ undoneAt: now })])),
    nothing: (reader) => historyCard(reader, shown([])),
  },
  // Of one indicator, three weeks.
  mostLines: 15,
};
