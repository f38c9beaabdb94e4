import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { taskNewForm } from '../forms/task-new.ts';
import { splitNamed } from '../services/splits/answers.ts';
import { splitTaskTitle } from '../views/split-answers.ts';
import { action } from './action.ts';

/** Tasks that help with what was split: the form begins with what they are for. */
export const publishTasks = action({
  name: 'publish-tasks',
  value: z.object({ team: z.uuid(), indicator: z.string(), period: z.string() }),
  run: async (call, about) =>
    ask(await taskNewForm.form(call, { title: splitTaskTitle(call.reader, splitNamed(call.work, about)) })),
});
