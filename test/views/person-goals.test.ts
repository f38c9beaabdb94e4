import { it } from 'vitest';
import { type PersonGoals, personGoalsCard } from '../../src/views/person-goals.ts';
import { complaints, indicator, visits } from '../domain/known.ts';
import { now, ownSales, ownVisits, people, standing } from './sample-team.ts';
import { expectScenes } from './scenes.ts';

const followUps = standing(indicator('follow-ups'), 16n, 30n);
const goals = (standings: PersonGoals['standings'], values = false): PersonGoals => ({
  person: people.li,
  standings,
  values,
  fiscalYearStart: 1,
  at: now,
});

it('shows how a colleague stands, in numbers only to those who may see them', () =>
  expectScenes(
    'person-goals',
    {
      'of the own team': (reader) => personGoalsCard(reader, goals([followUps, ownSales, ownVisits])),
      'for a manager': (reader) => personGoalsCard(reader, goals([followUps, ownSales, ownVisits], true)),
      'all on pace': (reader) => personGoalsCard(reader, goals([ownSales, ownVisits])),
      'all to watch': (reader) => personGoalsCard(reader, goals([standing(visits, 20n, 60n), followUps])),
      'where less is better': (reader) => personGoalsCard(reader, goals([standing(complaints, 7n, 5n)])),
      'none yet': (reader) => personGoalsCard(reader, goals([])),
    },
    7,
  ));
