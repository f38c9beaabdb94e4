import { z } from 'zod';
import { workingDays } from '../domain/calendar.ts';
import { readLeaveRow } from '../services/leave/read.ts';
import { readOrganisation } from '../services/organisations/read.ts';
import { leaveToldCard } from '../views/leave.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ leave: z.uuid(), reader: z.uuid() });

/** Days of leave, to the manager, or to whom a manager has recorded them for. */
export const leave: AnnouncementKind = {
  kind: 'leave',
  card: async ({ db, orgId, reader }, untyped) => {
    const { leave: id, reader: readerId } = about.parse(untyped);
    const row = await readLeaveRow(db, orgId, id);
    if (!row) return undefined;
    const { rules } = await readOrganisation(db, orgId);
    return leaveToldCard(reader, {
      ...row,
      own: row.person.personId === readerId,
      workingDays: workingDays(rules.calendar, row.from, row.until),
    });
  },
};
