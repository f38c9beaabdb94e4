import { releaseTask } from '../services/tasks/release.ts';
import { pressed } from '../views/task-confirm.ts';
import { taskAction } from './task-action.ts';

export const release = taskAction('release', releaseTask, pressed.released);
