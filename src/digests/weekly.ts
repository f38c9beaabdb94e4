import { picturedWeek } from '../services/digests/pictured.ts';
import { weeklyDigest } from '../services/digests/weekly.ts';
import { digestCard } from '../views/digest.ts';
import type { DigestKind } from './digest.ts';

export const weekly: DigestKind = {
  name: 'weekly',
  card: async ({ tx, org, teamId, reader, privacy, typeface, day, late }) => {
    const work = { tx, org, today: day, dayEnded: true } as const;
    const digest = await weeklyDigest(work, teamId);
    if (!digest) return undefined;
    return digestCard(
      reader,
      { ...digest, fiscalYearStart: org.fiscalYearStart, through: day },
      { privacy, typeface, late, pictured: await picturedWeek(work, digest) },
    );
  },
};
