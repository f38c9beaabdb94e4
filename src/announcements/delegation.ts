import { z } from 'zod';
import { readLeaveRow } from '../services/leave/read.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { managedTeams } from '../services/teams/managed.ts';
import { delegationCard } from '../views/delegation.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ leave: z.uuid(), delegate: z.uuid(), reader: z.uuid() });

/** Who stands in for a manager on leave, to both of them. */
export const delegation: AnnouncementKind = {
  kind: 'delegation',
  card: async ({ db, orgId, now, reader }, untyped) => {
    const { leave, delegate: id, reader: readerId } = about.parse(untyped);
    const row = await readLeaveRow(db, orgId, leave);
    const delegate = await db.person.findUnique({
      where: { orgId_id: { orgId, id } },
      select: { name: true, alias: true },
    });
    if (!row || !delegate) return undefined;
    const { org, today } = await readingAt(db, orgId, now);
    const { from, until, person, cancelled } = row;
    const teams = managedTeams(org, person.personId, today);
    return delegationCard(reader, { from, until, manager: person, delegate, own: readerId === id, cancelled, teams });
  },
};
