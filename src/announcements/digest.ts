import { z } from 'zod';
import type { Typeface } from '../charts/text/typeface.ts';
import type { DigestKind } from '../digests/digest.ts';
import { digests } from '../digests/index.ts';
import { inTurn } from '../services/digests/in-turn.ts';
import { isOvertaken } from '../services/digests/overtaken.ts';
import { readOrganisation } from '../services/organisations/read.ts';
import type { AnnouncementKind, Place } from './announcement.ts';

const about = z.object({
  digest: z.string(),
  /** The day it was due on the chat's calendar; it covers the days before. */
  day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
  late: z.boolean(),
});

/**
 * A digest in the chat of a team: one of `kinds`, which are those that there are. One is worded after the other: many fall
 * due at the same moment, each asks the database much, and whoever waits for an answer would wait behind all of them.
 */
export const digest = (typeface: Typeface, kinds: readonly DigestKind[] = digests): AnnouncementKind => {
  const turn = inTurn();
  return {
    kind: 'digest',
    behind: true,
    card: (place, untyped) => turn(() => worded({ typeface, kinds }, place, about.parse(untyped))),
  };
};

async function worded(
  { typeface, kinds }: { readonly typeface: Typeface; readonly kinds: readonly DigestKind[] },
  { db, orgId, reader, privacy, chatId }: Place,
  { digest: name, day, late }: z.infer<typeof about>,
): ReturnType<AnnouncementKind['card']> {
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
}
