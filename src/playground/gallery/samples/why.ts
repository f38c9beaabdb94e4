import { periodOf } from '../../../domain/period.ts';
import { why } from '../../../domain/rollups/share.ts';
import { type OwnShare, whyCard } from '../../../views/why.ts';
import { indicator, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, teams, today } from './team.ts';

const share = (amounts: readonly bigint[], more: Partial<OwnShare> = {}): OwnShare => ({
  indicator: sales,
  period: periodOf('month', today, 1),
  own: amounts[0] ?? 0n,
  overlay: 0n,
  teams: [teams.east, teams.company],
  why: why(amounts.map((amount, level) => ({ key: String(level), amount }))),
  fiscalYearStart: 1,
  at: now,
  sources: [],
  ...more,
});

export const whySamples: Samples = {
  view: 'why',
  says: 'shows the own part in the team and in the company, multiplied out',
  scenes: {
    'shares without an end': (reader) => whyCard(reader, share([57_000_000n, 210_000_000n, 840_000_000n])),
    'shares that end': (reader) => whyCard(reader, share([50_000_000n, 200_000_000n, 800_000_000n])),
    'nearly everything': (reader) => whyCard(reader, share([99_999n, 100_000n, 100_000n], { indicator: visits })),
    'a team that is the company': (reader) =>
      whyCard(reader, share([3n, 12n], { indicator: visits, teams: [teams.company] })),
    'points on top from a task': (reader) =>
      whyCard(reader, share([34n, 120n, 480n], { indicator: indicator('teamwork'), overlay: 6n })),
    'nothing of one’s own yet': (reader) => whyCard(reader, share([0n, 210_000_000n, 840_000_000n])),
    'nothing reported yet': (reader) => whyCard(reader, share([0n, 0n, 0n])),
  },
};
