import { confirmTask } from '../services/tasks/confirm.ts';
import { confirmedNotice } from '../views/task-counted.ts';
import { taskAction } from './task-action.ts';

export const confirm = taskAction('confirm', confirmTask, confirmedNotice);
