import { reportedForCard } from '../../../views/reported-for.ts';
import { day, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people } from './team.ts';

const one = {
  indicator: visits,
  amount: 2n,
  base: undefined,
  day: day('2026-11-18'),
  source: 'manual',
  by: people.wang,
  task: undefined,
  note: '',
  undoneAt: undefined,
  about: undefined,
};

const money = { ...one, indicator: sales, amount: 12_000_000n };

const october = { from: day('2026-10-01'), until: day('2026-10-31') };

const told = (entries: Parameters<typeof reportedForCard>[1]['entries']) => ({
  by: people.wang,
  entries,
  fiscalYearStart: 1,
  at: now,
});

export const reportedForSamples: Samples = {
  view: 'reported-for',
  announced: 'reported-for',
  says: 'tells a person what was recorded for them',
  scenes: {
    'one item': (reader) => reportedForCard(reader, told([one])),
    'several items with a note': (reader) => reportedForCard(reader, told([{ ...one, note: 'met Acme' }, money])),
    'several items, one of them taken back': (reader) =>
      reportedForCard(reader, told([one, { ...money, undoneAt: now }])),
    'a correction': (reader) =>
      reportedForCard(reader, told([{ ...one, amount: -2n, note: 'counted twice', about: october }])),
    'a correction of one day': (reader) =>
      reportedForCard(
        reader,
        told([{ ...one, amount: -2n, about: { from: day('2026-10-15'), until: day('2026-10-15') } }]),
      ),
    'a correction of several items': (reader) =>
      reportedForCard(
        reader,
        told([
          { ...one, amount: -2n, about: october },
          { ...money, about: october },
        ]),
      ),
    'taken back': (reader) => reportedForCard(reader, told([{ ...one, undoneAt: now }])),
  },
};
