import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { sourceKeys } from '../domain/sources/labels.ts';
import { lookInto } from '../services/sources/look.ts';
import { underWayText } from '../views/source-answers.ts';
import { action } from './action.ts';

/** Looks what there is to be mapped in a system. */
export const mapSource = action({
  name: 'map-source',
  value: z.object({ source: z.enum(sourceKeys) }),
  run: async ({ work, reader }, { source }) => {
    await lookInto(work, source);
    return notice(underWayText(reader, { source, kind: 'objects' }), 'info');
  },
});
