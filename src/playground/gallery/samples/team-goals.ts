import { type TeamGoals, teamGoalsCard } from '../../../views/team-goals.ts';
import { indicator, sales } from './indicators.ts';
import { forecast, tested, tooEarly, untested } from './outlook.ts';
import type { Samples } from './sample.ts';
import { now, people, standing, teams } from './team.ts';

const share = (percent: bigint) => standing(sales, percent * 900_000n, 90_000_000n);

export const goals: TeamGoals = {
  team: teams.east,
  standings: [standing(sales, 210_000_000n, 360_000_000n), standing(indicator('new-customers'), 11n, 20n)],
  below: [
    { who: people.zhou, standing: share(52n) },
    { who: people.chen, standing: share(71n) },
    { who: people.sun, standing: share(47n) },
    { who: people.li, standing: share(63n) },
    { who: people.alex, standing: undefined },
  ],
  difference: { kind: 'even' },
  outlook: { forecast, tested },
  values: false,
  fiscalYearStart: 1,
  at: now,
};

export const teamGoalsSamples: Samples = {
  view: 'team-goals',
  says: 'shows how a team stands and everybody in it, in name order',
  scenes: {
    'to a member': (reader) => teamGoalsCard(reader, goals),
    'to whoever may see values': (reader) => teamGoalsCard(reader, { ...goals, values: true }),
    'with a gap': (reader) =>
      teamGoalsCard(reader, { ...goals, below: [], difference: { kind: 'gap', amount: 20_000_000n } }),
    'without earlier periods': (reader) =>
      teamGoalsCard(reader, { ...goals, below: [], outlook: { forecast, tested: untested } }),
    'too early to say what it comes to': (reader) =>
      teamGoalsCard(reader, { ...goals, below: [], outlook: { forecast: tooEarly, tested: untested } }),
    over: (reader) =>
      teamGoalsCard(reader, {
        ...goals,
        below: [],
        outlook: {
          forecast: { ...forecast, low: 342_000_000n, high: 342_000_000n },
          tested: { ...tested, periods: 1 },
        },
      }),
    'with more handed down than there is': (reader) =>
      teamGoalsCard(reader, { ...goals, below: [], difference: { kind: 'over-assignment', amount: 20_000_000n } }),
    'of a quarter, ahead': (reader) =>
      teamGoalsCard(reader, {
        ...goals,
        below: [],
        standings: [standing(sales, 600_000_000n, 900_000_000n, 'quarter')],
      }),
    'exactly at its pace': (reader) =>
      teamGoalsCard(reader, { ...goals, below: [], standings: [standing(sales, 130_000_000n, 210_000_000n)] }),
    'without a target': (reader) =>
      teamGoalsCard(reader, { ...goals, standings: [], below: [], difference: undefined }),
  },
  mostLines: 10,
};
