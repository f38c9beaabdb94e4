import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Span } from '../../domain/period.ts';
import { type Connected, type Heard, heardIn } from '../../domain/sources/heard.ts';
import { toInstant } from '../../store/time.ts';
import type { Reading } from '../work.ts';

type Asking = Pick<Reading, 'tx' | 'org'>;

/** Whether any source has a say in one of these indicators. */
export const isFed = ({ org }: Pick<Asking, 'org'>, keys: readonly string[]): boolean =>
  org.rules.feeds.some(({ indicator }) => keys.includes(indicator));

/** The sources that have a say in one of these indicators, as they were last heard; nothing is asked where there are none. */
export async function sourcesOf({ tx, org }: Asking, keys: readonly string[]): Promise<Connected[]> {
  const names = org.rules.feeds.filter(({ indicator }) => keys.includes(indicator)).map(({ source }) => source);
  if (names.length === 0) return [];
  const rows = await tx.source.findMany({
    where: { orgId: org.id },
    select: { name: true, heardAt: true, failingSince: true, everyMinutes: true },
    orderBy: { name: 'asc' },
  });
  return rows
    .filter(({ name }) => names.includes(name))
    .map(({ heardAt, failingSince, ...row }) => ({
      ...row,
      heardAt: heardAt ? toInstant(heardAt) : undefined,
      failingSince: failingSince ? toInstant(failingSince) : undefined,
    }));
}

/** By when numbers are what they are: they may be of the evening before. */
export function momentOf({ org, today, now }: Pick<Reading, 'org' | 'today' | 'now'>): Temporal.Instant {
  const end = today.add({ days: 1 }).toZonedDateTime(org.zone).toInstant();
  return now && Temporal.Instant.compare(now, end) < 0 ? now : end;
}

/** The sources that count in a number without a target. */
export async function heardFor(
  work: Asking & Parameters<typeof momentOf>[0],
  { key }: Indicator,
  period: Span,
): Promise<Heard[]> {
  const { zone, rules } = work.org;
  return heardIn(rules.feeds, await sourcesOf(work, [key]), { indicator: key, period, at: momentOf(work), zone });
}
