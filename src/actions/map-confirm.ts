import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { confirmMapping } from '../services/sources/confirm-mapping.ts';
import { mappingConfirmedText } from '../views/mapping.ts';
import { action } from './action.ts';

/** What was tried out counts from now on. */
export const mapConfirm = action({
  name: 'map-confirm',
  value: z.object({ errand: z.uuid() }),
  run: async ({ work, reader }, { errand }) => notice(mappingConfirmedText(reader, await confirmMapping(work, errand))),
});
