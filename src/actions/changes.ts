import { z } from 'zod';
import { showChanges } from '../commands/change.ts';
import { action } from './action.ts';

/** All changes that one may know of. */
export const changes = action({ name: 'changes', looks: true, value: z.object({}), run: (call) => showChanges(call) });
