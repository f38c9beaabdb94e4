import { settling } from './settling.ts';

export const dropAction = settling('drop-action', 'dropped');
