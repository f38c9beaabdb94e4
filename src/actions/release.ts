import { releaseTask } from '../services/tasks/release.ts';
import { pressed } from '../views/task-pressed.ts';
import { taskAction } from './task-action.ts';

export const release = taskAction('release', releaseTask, pressed.released);
