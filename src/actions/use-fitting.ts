import { useFitting } from '../services/changes/use-fitting.ts';
import { changeAction } from './change-action.ts';

export const useFittingAction = changeAction('use-fitting', useFitting);
