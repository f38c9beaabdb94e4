import type { Status } from '../domain/pace.ts';
import type { Standing } from '../domain/standing.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';

type People = readonly { readonly standing: Standing | undefined }[];

const order = ['ahead', 'onTrack', 'atRisk', 'behind'] as const satisfies readonly Status[];

/** How many people have each status; whoever has no target is in none. */
export function judgedCounts(people: People): Record<Status, number> {
  const counts: Record<Status, number> = { ahead: 0, onTrack: 0, atRisk: 0, behind: 0 };
  for (const { standing } of people) if (standing) counts[standing.status] += 1;
  return counts;
}

/** Among three or fewer a count points at somebody. */
export const pointsAtNobody = (counts: Record<Status, number>): boolean =>
  order.reduce((sum, name) => sum + counts[name], 0) > 3;

/** `领先 4 人、正常 4 人`; empty where a count would point at somebody. */
export function countsText(reader: Reader, people: People): string {
  const { digest, status } = textsFor(reader.locale);
  const counts = judgedCounts(people);
  if (!pointsAtNobody(counts)) return '';
  return order
    .filter((name) => counts[name] > 0)
    .map((name) => digest.count({ word: status.words[name], count: counts[name] }))
    .join(status.listMark);
}
