import { z } from 'zod';
import { myGoals as show } from '../commands/goal.ts';
import { action } from './action.ts';

export const myGoals = action({ name: 'my-goals', looks: true, value: z.object({}), run: (call) => show(call) });
