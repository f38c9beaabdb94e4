import { z } from 'zod';
import { goalRisks } from '../commands/goal.ts';
import { action } from './action.ts';

export const goalRisk = action({ name: 'goal-risk', looks: true, value: z.object({}), run: (call) => goalRisks(call) });
