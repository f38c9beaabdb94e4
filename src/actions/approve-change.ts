import { approveChange } from '../services/changes/approve.ts';
import { changeAction } from './change-action.ts';

export const approveChangeAction = changeAction('approve-change', approveChange);
