import { z } from 'zod';
import { gapsIn } from '../services/forecasts/gaps.ts';
import { readOrganisation } from '../services/organisations/read.ts';
import { customerTasksOf } from '../services/tasks/read.ts';
import { everybodyIn, teamsOn } from '../services/teams/read.ts';
import { gapCard } from '../views/gap.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({
  teamId: z.uuid(),
  indicator: z.string(),
  day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
});

/** To the manager of a team whose parts come to less than its target, as it was on that day. */
export const gap: AnnouncementKind = {
  kind: 'gap',
  card: async ({ db, orgId, reader }, untyped) => {
    const { day, teamId, indicator } = about.parse(untyped);
    const org = await readOrganisation(db, orgId);
    const [found] = await gapsIn({ tx: db, org, today: day }, { teamIds: [teamId], indicator });
    if (!found) return undefined;
    const people = everybodyIn(org, teamsOn(org, day), teamId, day).map(({ personId }) => personId);
    const tasks = await customerTasksOf(db, orgId, people);
    return gapCard(reader, { ...found, tasks, fiscalYearStart: org.fiscalYearStart });
  },
};
