import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { answersOf, splitNamed } from '../services/splits/answers.ts';
import { splitAnswersCard } from '../views/split-answers.ts';
import { action } from './action.ts';

/** What people say to the targets of a split. */
export const splitAnswers = action({
  name: 'split-answers',
  looks: true,
  value: z.object({ team: z.uuid(), indicator: z.string(), period: z.string() }),
  run: async ({ work, reader }, about) => say(splitAnswersCard(reader, await answersOf(work, splitNamed(work, about)))),
});
