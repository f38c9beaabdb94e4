import { withdrawChange } from '../services/changes/withdraw.ts';
import { changeAction } from './change-action.ts';

export const withdrawChangeAction = changeAction('withdraw-change', withdrawChange);
