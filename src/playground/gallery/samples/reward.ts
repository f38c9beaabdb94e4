import { nothingStatedCard } from '../../../views/reward.ts';
import { day } from './indicators.ts';
import type { Samples } from './sample.ts';
import { teams } from './team.ts';

const monthly = { holder: teams.east, version: 1, from: day('2026-07-01'), period: 'month' } as const;
const quarterly = { holder: teams.company, version: 2, from: day('2027-01-01'), period: 'quarter' } as const;

export const rewardSamples: Samples = {
  view: 'reward',
  says: 'says by what somebody is paid of whom nothing was stated yet',
  scenes: {
    'with a plan': (reader) => nothingStatedCard(reader, { plan: monthly, coming: undefined, approves: [] }),
    'with a plan that begins later': (reader) =>
      nothingStatedCard(reader, { plan: undefined, coming: quarterly, approves: [] }),
    'with a plan, and for others to approve': (reader) =>
      nothingStatedCard(reader, { plan: quarterly, coming: undefined, approves: [teams.east, teams.south] }),
    'for others to approve': (reader) =>
      nothingStatedCard(reader, { plan: undefined, coming: undefined, approves: [teams.east] }),
    'without a plan': (reader) => nothingStatedCard(reader, { plan: undefined, coming: undefined, approves: [] }),
  },
};
