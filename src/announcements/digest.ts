import { z } from 'zod';
import type { Typeface } from '../charts/text/typeface.ts';
import type { DigestKind } from '../digests/digest.ts';
import { digests } from '../digests/index.ts';
import { isOvertaken } from '../services/digests/overtaken.ts';
import { readOrganisation } from '../services/organisations/read.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({
  digest: z.string(),
  /** The day it was due on the chat's calendar; it covers the days before. */
  day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
  late: z.boolean(),
});

/** A digest in the chat of a team: one of `kinds`, which are those that there are. */
export const digest = (typeface: Typeface, kinds: readonly DigestKind[] = digests): AnnouncementKind => ({
  kind: 'digest',
  card: async ({ db, orgId, reader, privacy, chatId }, untyped) => {
    const { digest: name, day, late } = about.parse(untyped);
    const chat = await db.chat.findUnique({
      where: { orgId_id: { orgId, id: chatId ?? '' } },
      select: { teamId: true },
    });
    const kind = kinds.find((candidate) => candidate.name === name);
    if (!chat || !chatId || !kind) return undefined;
    if (await isOvertaken(db, { orgId, chatId, digest: name, day })) return undefined;
    const org = await readOrganisation(db, orgId);
    return kind.card({
      tx: db,
      org,
      teamId: chat.teamId,
      reader,
      privacy,
      typeface,
      day: day.subtract({ days: 1 }),
      late,
    });
  },
});
