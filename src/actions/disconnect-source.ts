import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { sourceKeys } from '../domain/sources/labels.ts';
import { disconnectSource as disconnect } from '../services/sources/end.ts';
import { disconnectedCard } from '../views/source-answers.ts';
import { action } from './action.ts';

/** A system is not asked any more. */
export const disconnectSource = action({
  name: 'disconnect-source',
  value: z.object({ source: z.enum(sourceKeys) }),
  run: async ({ work, reader }, { source }) => {
    await disconnect(work, source);
    return say(disconnectedCard(reader, source));
  },
});
