import { z } from 'zod';
import { showMapping } from '../commands/source.ts';
import { action } from './action.ts';

/** One mapping, with all that it says. */
export const seeMapping = action({
  name: 'see-mapping',
  value: z.object({ mapping: z.int().positive() }),
  run: (call, { mapping }) => showMapping(call, mapping),
});
