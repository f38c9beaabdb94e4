import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { sheetOfPerson } from '../services/briefs/sheet.ts';
import { sheetCard } from '../views/sheet.ts';
import { action } from './action.ts';

export const sheet = action({
  name: 'sheet',
  looks: true,
  value: z.object({ person: z.uuid() }),
  run: async ({ work, reader }, { person }) => say(sheetCard(reader, await sheetOfPerson(work, person))),
});
