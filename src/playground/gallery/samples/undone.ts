import { undoneCard } from '../../../views/undone.ts';
import { day, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { ownSales, ownVisits, people } from './team.ts';

const one = {
  indicator: visits,
  amount: 3n,
  day: day('2026-11-18'),
  standing: ownVisits,
  base: undefined,
  whose: undefined,
};

const money = {
  indicator: sales,
  amount: 12_000_000n,
  day: day('2026-11-17'),
  standing: ownSales,
  base: undefined,
  whose: undefined,
};

export const undoneSamples: Samples = {
  view: 'undone',
  says: 'says what has been taken back',
  scenes: {
    'one entry': (reader) => undoneCard(reader, [one]),
    'one entry of money': (reader) => undoneCard(reader, [money]),
    'one entry without a target': (reader) => undoneCard(reader, [{ ...money, standing: undefined }]),
    'one entry of somebody else': (reader) => undoneCard(reader, [{ ...one, whose: people.li }]),
    'several entries': (reader) => undoneCard(reader, [one, money]),
  },
};
