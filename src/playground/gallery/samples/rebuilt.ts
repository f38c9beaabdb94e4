import { rebuiltCard, type ShownRecount } from '../../../views/rebuilt.ts';
import { day, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

const visit = { who: people.chen, indicator: visits, day: day('2026-11-17'), had: 5n, due: 3n };

const amount = { who: teams.east, indicator: sales, day: day('2026-11-16'), had: undefined, due: 12_000_000n };

const found: ShownRecount = { checked: 1234, wrong: 2, differences: [visit, amount] };

export const rebuiltSamples: Samples = {
  view: 'rebuilt',
  says: 'says how many totals were checked, and what differed',
  scenes: {
    'all is right': (reader) => rebuiltCard(reader, { checked: 1234, wrong: 0, differences: [] }),
    'one row': (reader) => rebuiltCard(reader, { checked: 1, wrong: 1, differences: [{ ...visit, due: undefined }] }),
    'two differed': (reader) => rebuiltCard(reader, found),
    'more differed than a card holds': (reader) =>
      rebuiltCard(reader, { checked: 1234, wrong: 30, differences: Array.from({ length: 20 }, () => visit) }),
  },
};
