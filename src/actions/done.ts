import { finishTask } from '../services/tasks/finish.ts';
import { pressed } from '../views/task-pressed.ts';
import { taskAction } from './task-action.ts';

export const done = taskAction('done', finishTask, pressed.finished);
