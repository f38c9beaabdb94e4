import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { discardMapping } from '../services/sources/confirm-mapping.ts';
import { mappingDiscardedText } from '../views/mapping.ts';
import { action } from './action.ts';

/** Nobody wants what was tried out. */
export const mapDiscard = action({
  name: 'map-discard',
  value: z.object({ errand: z.uuid() }),
  run: async ({ work, reader }, { errand }) => {
    await discardMapping(work, errand);
    return notice(mappingDiscardedText(reader), 'info');
  },
});
