import { periodOf } from '../../../domain/period.ts';
import { type GapAhead, gapCard } from '../../../views/gap.ts';
import { indicator } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams, today } from './team.ts';

export const gap: GapAhead = {
  sources: [],
  team: { ...teams.east, id: '018f0000-0000-7000-8000-000000000001' },
  indicator: indicator('new-customers'),
  period: periodOf('month', today, 1),
  target: 20n,
  forecast: 16n,
  gap: 4n,
  workingDays: 5,
  tasks: [
    { number: 12, customer: '华星', requester: people.li, slots: [{ holder: people.sun }, { holder: people.chen }] },
    { number: 15, customer: '远航', requester: people.chen, slots: [{ holder: null }] },
  ],
  fiscalYearStart: 1,
};

export const gapSamples: Samples = {
  view: 'gap',
  announced: 'gap',
  says: 'tells a manager of a gap ahead, and what could close it',
  scenes: {
    'with tasks under way': (reader) => gapCard(reader, gap),
    'with none': (reader) => gapCard(reader, { ...gap, tasks: [] }),
    'with more than one can read': (reader) => gapCard(reader, { ...gap, tasks: Array(5).fill(gap.tasks[1]) }),
  },
  mostLines: 7,
};
