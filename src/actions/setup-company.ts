import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { setupCompanyForm } from '../forms/setup-company.ts';
import { action } from './action.ts';

export const setupCompany = action({
  name: 'setup-company',
  value: z.object({}),
  run: async (call) => ask(await setupCompanyForm.form(call)),
});
