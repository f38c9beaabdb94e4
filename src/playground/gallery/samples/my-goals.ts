import { type MyGoals, myGoalsCard } from '../../../views/my-goals.ts';
import { complaints, indicator, visits } from './indicators.ts';
import { ownForecast, tested } from './outlook.ts';
import type { Samples } from './sample.ts';
import { differing, fed, stale, unheard } from './sourced.ts';
import { now, ownSales, ownVisits, people, standing } from './team.ts';

const followUps = standing(indicator('follow-ups'), 16n, 30n);

const goals = (standings: MyGoals['standings'], manager: MyGoals['manager'] = people.wang): MyGoals => ({
  standings,
  outlook: undefined,
  fromTasks: false,
  fromPraise: false,
  manager,
  team: 'member',
  fiscalYearStart: 1,
  at: now,
});

export const myGoalsSamples: Samples = {
  view: 'my-goals',
  says: 'shows one’s own goals, the ones to watch first',
  scenes: {
    'one to watch': (reader) => myGoalsCard(reader, goals([followUps, ownSales, ownVisits])),
    'with what one of them comes to': (reader) =>
      myGoalsCard(reader, {
        ...goals([ownSales, ownVisits]),
        outlook: { of: ownSales, outlook: { forecast: ownForecast, tested } },
      }),
    'some of it from a source, and another number by one that checks': (reader) =>
      myGoalsCard(reader, goals([followUps, fed(ownSales), differing(ownVisits, 36n)])),
    'from sources that are silent': (reader) =>
      myGoalsCard(reader, goals([unheard(followUps), stale(ownSales), ownVisits])),
    'all of it from one source': (reader) => myGoalsCard(reader, goals([fed(ownSales), fed(ownVisits)])),
    'some of it from tasks': (reader) =>
      myGoalsCard(reader, { ...goals([standing(indicator('teamwork'), 40n, 60n)]), fromTasks: true }),
    'all on pace': (reader) => myGoalsCard(reader, goals([ownSales, ownVisits])),
    'all to watch': (reader) => myGoalsCard(reader, goals([standing(visits, 20n, 60n), followUps])),
    'the only one to watch': (reader) => myGoalsCard(reader, goals([followUps])),
    'of a quarter': (reader) => myGoalsCard(reader, goals([standing(visits, 98n, 160n, 'quarter')])),
    'of a year': (reader) => myGoalsCard(reader, goals([standing(visits, 498n, 600n, 'year')])),
    'of a week': (reader) => myGoalsCard(reader, goals([standing(visits, 9n, 15n, 'week')])),
    'where less is better': (reader) =>
      myGoalsCard(reader, goals([standing(complaints, 7n, 5n), standing(complaints, 5n, 5n)])),
    'none yet': (reader) => myGoalsCard(reader, goals([])),
    'none yet and no manager': (reader) => myGoalsCard(reader, { ...goals([]), manager: undefined }),
    'none yet and no team': (reader) => myGoalsCard(reader, { ...goals([]), manager: undefined, team: 'none' }),
    'none yet, and a team to look after': (reader) =>
      myGoalsCard(reader, { ...goals([]), manager: undefined, team: 'leads' }),
  },
  mostLines: 7,
};
