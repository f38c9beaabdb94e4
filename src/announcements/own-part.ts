import { z } from 'zod';
import { periodKinds } from '../domain/period.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { readOwnPart } from '../services/splits/own-part.ts';
import { ownPartCard } from '../views/own-part.ts';
import type { AnnouncementKind } from './announcement.ts';

const amount = z.string().transform((text) => BigInt(text));
const about = z.object({
  /** Whose part it is: somebody's, or a team's. */
  personId: z.uuid().optional(),
  partTeamId: z.uuid().optional(),
  teamId: z.uuid(),
  indicator: z.string(),
  kind: z.enum(periodKinds),
  from: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
  amount,
  before: amount.nullable(),
});

/** To the manager above: whoever split a target does not set their own part. */
export const ownPart: AnnouncementKind = {
  kind: 'own-part',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { personId, partTeamId, ...left } = about.parse(untyped);
    const of = { kind: partTeamId ? 'team' : 'person', id: partTeamId ?? personId ?? '' } as const;
    const part = await readOwnPart(await readingAt(db, orgId, now), { of, ...left });
    return part && ownPartCard(reader, part);
  },
};
