import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import type { TaskView } from '../services/tasks/read.ts';
import type { Work } from '../services/work.ts';
import type { Reader } from '../texts/reader.ts';
import { type Action, action } from './action.ts';

/** A button on a task: what it does, and the sentence that says it is done. The card itself changes by announcement. */
export const taskAction = <Task extends TaskView>(
  name: string,
  act: (work: Work, number: number) => Promise<Task>,
  say: (reader: Reader, task: Task) => string,
): Action =>
  action({
    name,
    value: z.object({ task: z.int().positive() }),
    run: async ({ work, reader }, { task }) => notice(say(reader, await act(work, task))),
  });
