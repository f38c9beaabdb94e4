import { z } from 'zod';
import { mappingNumbered } from '../services/sources/mapping.ts';
import { mappingAsFile } from '../services/sources/mapping-file.ts';
import { mappingDocument, mappingFileCard } from '../views/mapping.ts';
import { action } from './action.ts';

/** A mapping as a file: changed and sent back, it is tried out. */
export const mappingFile = action({
  name: 'mapping-file',
  value: z.object({ mapping: z.int().positive() }),
  looks: true,
  run: async ({ work, reader }, { mapping: number }) => {
    const mapping = await mappingNumbered(work, number);
    const text = mappingAsFile(mapping.source, { ...mapping, from: mapping.from.toString() });
    const make = async () => [mappingDocument(reader, mapping, text)];
    const otherwise = mappingFileCard(reader, number, 'lost');
    return { kind: 'card', card: mappingFileCard(reader, number, 'on its way'), documents: { make, otherwise } };
  },
});
