import { z } from 'zod';
import { showSources } from '../commands/source.ts';
import { action } from './action.ts';

/** How all connections are. */
export const sources = action({ name: 'sources', value: z.object({}), looks: true, run: showSources });
