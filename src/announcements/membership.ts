import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { managerOf } from '../services/people/manager.ts';
import { membershipsOf, teamsOn } from '../services/teams/read.ts';
import { membershipCard } from '../views/membership.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ personId: z.uuid(), teamId: z.uuid() });

/** To somebody who was put into a team, at its head, or out of it. */
export const membership: AnnouncementKind = {
  kind: 'membership',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { personId, teamId } = about.parse(untyped);
    const { org, today } = await readingAt(db, orgId, now);
    const team = teamsOn(org, today).find(({ id }) => id === teamId);
    if (!team) return undefined;
    const own = membershipsOf(org, personId, today).find((one) => one.teamId === teamId);
    return membershipCard(reader, { team, role: own?.role, manager: managerOf(org, personId, today) });
  },
};
