import { confirmTask } from '../services/tasks/confirm.ts';
import { pressed } from '../views/task-confirm.ts';
import { taskAction } from './task-action.ts';

export const confirm = taskAction('confirm', confirmTask, pressed.confirmed);
