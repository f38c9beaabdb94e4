import { z } from 'zod';
import { methods } from '../domain/splits/line.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { comparisonFor, readProposal } from '../services/splits/proposal.ts';
import { teamsOn } from '../services/teams/read.ts';
import { proposalCard } from '../views/proposal.ts';
import type { AnnouncementKind } from './announcement.ts';

const amount = z.string().transform((text) => BigInt(text));
const about = z.object({
  targetId: z.uuid(),
  from: z.object({
    teamId: z.uuid(),
    parent: amount,
    reserve: amount,
    parts: z.object({ teams: z.int(), people: z.int() }),
    method: z.enum(methods),
    cascade: z.boolean(),
  }),
});

/** The question to whoever got a part of a target whether it suits. */
export const proposal: AnnouncementKind = {
  kind: 'proposal',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { targetId, from } = about.parse(untyped);
    const work = await readingAt(db, orgId, now);
    const asked = await readProposal(work, targetId);
    const team = teamsOn(work.org, work.today).find(({ id }) => id === from.teamId);
    return asked && team && proposalCard(reader, asked, { ...from, team }, await comparisonFor(work, asked));
  },
};
