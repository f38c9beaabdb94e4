import { cancelTask } from '../services/tasks/cancel.ts';
import { pressed } from '../views/task-pressed.ts';
import { taskAction } from './task-action.ts';

export const cancelTaskAction = taskAction('cancel-task', cancelTask, pressed.cancelled);
