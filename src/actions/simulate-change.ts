import { simulateChange } from '../services/changes/simulate.ts';
import { changeAction } from './change-action.ts';

export const simulateChangeAction = changeAction('simulate-change', simulateChange);
