import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { taskNewForm } from '../forms/task-new.ts';
import { splitNamed } from '../services/splits/answers.ts';
import { taskAfterSplit } from '../services/tasks/after-split.ts';
import { splitTaskSlots, splitTaskTitle } from '../views/split-answers.ts';
import { action } from './action.ts';

/** Tasks that help with what was split: the form begins with what they are for, and for whom. */
export const publishTasks = action({
  name: 'publish-tasks',
  value: z.object({ team: z.uuid(), indicator: z.string(), period: z.string() }),
  run: async (call, about) => {
    const split = splitNamed(call.work, about);
    const { teams, indicator, dueOn } = await taskAfterSplit(call.work, split);
    const title = splitTaskTitle(call.reader, split);
    const slots = splitTaskSlots(call.reader, teams);
    return ask(await taskNewForm.form(call, { kind: 'free', title, slots, indicator, due: dueOn.toString() }));
  },
});
