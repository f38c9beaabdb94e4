import { type PersonGoals, personGoalsCard } from '../../../views/person-goals.ts';
import { complaints, indicator, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { differing, resolved } from './sourced.ts';
import { now, ownSales, ownVisits, people, standing } from './team.ts';

const followUps = standing(indicator('follow-ups'), 16n, 30n);

const goals = (standings: PersonGoals['standings'], values = false): PersonGoals => ({
  person: { ...people.li, personId: '018f0000-0000-7000-8000-000000000002' },
  standings,
  values,
  talk: values,
  decides: standings.some(({ differs }) => differs.length > 0),
  fiscalYearStart: 1,
  at: now,
});

export const personGoalsSamples: Samples = {
  view: 'person-goals',
  says: 'shows how a colleague stands, in numbers only to those who may see them',
  scenes: {
    'of the own team': (reader) => personGoalsCard(reader, goals([followUps, ownSales, ownVisits])),
    'for a manager': (reader) => personGoalsCard(reader, goals([followUps, ownSales, ownVisits], true)),
    'for a manager, where two numbers differ': (reader) =>
      personGoalsCard(reader, goals([differing(ownVisits, 36n), ownSales], true)),
    'for a manager, where a difference was decided': (reader) =>
      personGoalsCard(reader, goals([resolved(ownVisits, 36n), ownSales], true)),
    'all on pace': (reader) => personGoalsCard(reader, goals([ownSales, ownVisits])),
    'all to watch': (reader) => personGoalsCard(reader, goals([standing(visits, 20n, 60n), followUps])),
    'where less is better': (reader) => personGoalsCard(reader, goals([standing(complaints, 7n, 5n)])),
    'none yet': (reader) => personGoalsCard(reader, goals([])),
  },
  mostLines: 7,
};
