import { z } from 'zod';
import { run } from '../commands/source.ts';
import { sourceKeys } from '../domain/sources/labels.ts';
import { action } from './action.ts';

/** Compares everything there with everything here, now. */
export const compareSource = action({
  name: 'compare-source',
  value: z.object({ source: z.enum(sourceKeys) }),
  looks: true,
  run: (call, asked) => run(call, asked, 'reconcile'),
});
