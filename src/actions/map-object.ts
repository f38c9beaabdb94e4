import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { sourceKeys } from '../domain/sources/labels.ts';
import { lookAt } from '../services/sources/look.ts';
import { lookingAtText } from '../views/source-answers.ts';
import { action } from './action.ts';

/** Looks at the fields of what was chosen. */
export const mapObject = action({
  name: 'map-object',
  value: z.object({ source: z.enum(sourceKeys), pick: z.string() }),
  run: async ({ work, reader }, { source, pick }) =>
    notice(lookingAtText(reader, source, await lookAt(work, source, pick)), 'info'),
});
