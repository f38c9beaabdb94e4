import { z } from 'zod';
import { seenList } from '../services/changes/seen-list.ts';
import { seenDocument, seenExportedCard } from '../views/change-seen.ts';
import { action } from './action.ts';

/** Who has seen a change and who has not, as a table for whoever may know that. */
export const exportSeen = action({
  name: 'export-seen',
  looks: true,
  value: z.object({ change: z.int().positive() }),
  run: async ({ work, reader }, { change }) => {
    const list = await seenList(work, change);
    const make = async () => [seenDocument(reader, list)];
    const otherwise = seenExportedCard(reader, list, true);
    return { kind: 'card', card: seenExportedCard(reader, list, false), documents: { make, otherwise } };
  },
});
