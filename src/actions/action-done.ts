import { settling } from './settling.ts';

export const actionDone = settling('action-done', 'done');
