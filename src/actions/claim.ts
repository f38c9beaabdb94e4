import { claimTask } from '../services/tasks/claim.ts';
import { pressed } from '../views/task-pressed.ts';
import { taskAction } from './task-action.ts';

export const claim = taskAction('claim', claimTask, pressed.won);
