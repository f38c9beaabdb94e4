import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { endMapping as end } from '../services/sources/end.ts';
import { mappingEndedCard } from '../views/mapping.ts';
import { action } from './action.ts';

/** A mapping counts no longer than today. */
export const endMapping = action({
  name: 'end-mapping',
  value: z.object({ mapping: z.int().positive() }),
  run: async ({ work, reader }, { mapping }) => {
    await end(work, mapping);
    return say(mappingEndedCard(reader, mapping));
  },
});
