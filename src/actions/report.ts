import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { reportForm } from '../forms/report.ts';
import { action } from './action.ts';

export const report = action({
  name: 'report',
  value: z.object({}),
  run: async (call) => ask(await reportForm.form(call)),
});
