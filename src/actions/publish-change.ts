import { submitChange } from '../services/changes/submit.ts';
import { changeAction } from './change-action.ts';

export const publishChangeAction = changeAction('publish-change', submitChange);
