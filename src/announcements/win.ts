import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { winsIn } from '../services/wins/read.ts';
import { winFact } from '../services/wins/tell.ts';
import { winCard } from '../views/win.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({
  day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
  number: z.int(),
});

/** In the chat of a team: what people there have won, as it stands. */
export const win: AnnouncementKind = {
  kind: 'win',
  card: async ({ db, orgId, reader, now, privacy, chatId = '' }, untyped) => {
    const which = { chatId, ...about.parse(untyped) };
    const told = await winsIn(await readingAt(db, orgId, now), which);
    if (told.wins.length > 0) return winCard(reader, told, privacy);
    // What was taken back before anybody saw it is not told as taken back.
    const { key } = winFact(chatId, which);
    const { shown } = await db.announcement.findUniqueOrThrow({
      where: { orgId_key: { orgId, key } },
      select: { shown: true },
    });
    return shown > 0 ? winCard(reader, told, privacy) : undefined;
  },
};
