import { shows } from '../domain/privacy.ts';
import { weekDetails } from '../services/digests/details.ts';
import { picturedWeek } from '../services/digests/pictured.ts';
import { weeklyDigest } from '../services/digests/weekly.ts';
import { digestCard } from '../views/digest.ts';
import type { DigestKind } from './digest.ts';

export const weekly: DigestKind = {
  name: 'weekly',
  card: async ({ tx, org, teamId, reader, privacy, typeface, day, late, fuller = false }) => {
    const until = (today: Temporal.PlainDate) => ({ tx, org, today, dayEnded: true }) as const;
    const ended = await weeklyDigest(until(day), teamId);
    // What was set up on the day after has no day yet that has ended.
    const through = ended ? day : day.add({ days: 1 });
    const work = until(through);
    const digest = ended ?? (await weeklyDigest(work, teamId));
    if (!digest) return undefined;
    const people = digest.people.map(({ personId }) => personId);
    const details = shows(privacy, 'customers') ? await weekDetails(work, people, digest.indicator) : undefined;
    return digestCard(
      reader,
      { ...digest, details, fiscalYearStart: org.fiscalYearStart, through },
      { privacy, typeface, late, fuller, pictured: await picturedWeek(work, digest) },
    );
  },
};
