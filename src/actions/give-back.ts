import { giveBackTask } from '../services/tasks/give-back.ts';
import { pressed } from '../views/task-pressed.ts';
import { taskAction } from './task-action.ts';

export const giveBack = taskAction('give-back', giveBackTask, pressed.returned);
