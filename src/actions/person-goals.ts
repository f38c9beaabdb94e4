import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { goalsOfPerson } from '../services/goals/person.ts';
import { personGoalsCard } from '../views/person-goals.ts';
import { action } from './action.ts';

export const personGoals = action({
  name: 'person-goals',
  looks: true,
  value: z.object({ person: z.uuid() }),
  run: async ({ work, reader }, { person }) => say(personGoalsCard(reader, await goalsOfPerson(work, person))),
});
