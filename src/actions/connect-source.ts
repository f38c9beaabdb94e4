import { z } from 'zod';
import { sourceKeys } from '../domain/sources/labels.ts';
import { connecting } from '../forms/connect-source.ts';
import { action } from './action.ts';

/** The settings of a system are entered, for the first time or anew. */
export const connectSource = action({
  name: 'connect-source',
  value: z.object({ source: z.enum(sourceKeys) }),
  run: (call, { source }) => connecting(call, source),
});
