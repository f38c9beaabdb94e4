import { stillOnTask } from '../services/tasks/still-on.ts';
import { pressed } from '../views/task-pressed.ts';
import { taskAction } from './task-action.ts';

export const stillOn = taskAction('still-on', stillOnTask, pressed.stillOn);
