import { reminderCard, type ShownReminder } from '../../../views/reminder.ts';
import { day, indicator, renewalRate, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { ownSales, ownVisits, standing, today } from './team.ts';

const followUps = standing(indicator('follow-ups'), 16n, 30n);

const behind = standing(visits, 20n, 60n);

const items = [
  { indicator: visits, amount: 3n },
  { indicator: sales, amount: 12_000_000n },
];

const reminder: ShownReminder = {
  day: today,
  standings: [ownVisits, ownSales],
  earlier: { day: day('2026-11-17'), yesterday: true, items },
};

export const reminderSamples: Samples = {
  view: 'reminder',
  announced: 'reminder',
  says: 'asks whether there is anything new, and shows what one press would record',
  scenes: {
    usual: (reader) => reminderCard(reader, reminder),
    'several to watch': (reader) =>
      reminderCard(reader, { ...reminder, standings: [behind, followUps, ownSales, ownVisits] }),
    'after a weekend': (reader) =>
      reminderCard(reader, {
        ...reminder,
        earlier: {
          day: day('2026-11-13'),
          yesterday: false,
          items: [{ indicator: renewalRate, amount: 18n, base: 20n }, ...items.slice(0, 1)],
        },
      }),
    'nothing reported yet': (reader) => reminderCard(reader, { ...reminder, earlier: undefined }),
  },
};
