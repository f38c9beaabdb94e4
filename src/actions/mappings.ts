import { z } from 'zod';
import { showMappings } from '../commands/source.ts';
import { action } from './action.ts';

/** Which records count as what. */
export const mappings = action({ name: 'mappings', value: z.object({}), looks: true, run: showMappings });
