import { shows } from '../domain/privacy.ts';
import { weekDetails } from '../services/digests/details.ts';
import { picturedWeek } from '../services/digests/pictured.ts';
import { weeklyDigest } from '../services/digests/weekly.ts';
import { digestCard } from '../views/digest.ts';
import type { DigestKind } from './digest.ts';

export const weekly: DigestKind = {
  name: 'weekly',
  card: async ({ tx, org, teamId, reader, privacy, typeface, day, late, fuller = false }) => {
    const work = { tx, org, today: day, dayEnded: true } as const;
    const digest = await weeklyDigest(work, teamId);
    if (!digest) return undefined;
    const people = digest.people.map(({ personId }) => personId);
    const details = shows(privacy, 'customers') ? await weekDetails(work, people, digest.indicator) : undefined;
    return digestCard(
      reader,
      { ...digest, details, fiscalYearStart: org.fiscalYearStart, through: day },
      { privacy, typeface, late, fuller, pictured: await picturedWeek(work, digest) },
    );
  },
};
