import { z } from 'zod';
import { history as ownHistory } from '../commands/report.ts';
import { action } from './action.ts';

export const history = action({ name: 'history', looks: true, value: z.object({}), run: ownHistory });
