import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { periodOf } from '../../../domain/period.ts';
import type { Standing } from '../../../domain/standing.ts';
import { people } from './team.ts';

const clock = (text: string): Temporal.Instant => Temporal.Instant.from(`2026-11-${text}:00Z`);

/** A number that counts from a source, which was heard at noon. */
export const fed = (standing: Standing, source = 'jiandaoyun'): Standing => ({
  ...standing,
  sources: [{ source, from: standing.period.from, heardAt: clock('18T04:00'), silent: false }],
});

/** The same where nothing has come since Saturday. */
export const stale = (standing: Standing, source = 'salesforce'): Standing => ({
  ...standing,
  sources: [{ source, from: standing.period.from, heardAt: clock('14T10:00'), silent: true }],
});

/** The same where nothing has ever come. */
export const unheard = (standing: Standing, source = 'kingdee'): Standing => ({
  ...standing,
  sources: [{ source, from: standing.period.from, heardAt: undefined, silent: true }],
});

/** A number that is another one by whoever does not count. */
export const differing = (standing: Standing, value: bigint, by = 'salesforce'): Standing => ({
  ...standing,
  differs: [{ by, value }],
});

/** The same where somebody has decided that it is the right one. */
export const resolved = (standing: Standing, value: bigint, by = 'salesforce'): Standing => ({
  ...standing,
  resolved: [{ by, value, who: people.zhou, at: clock('18T06:00') }],
});

/** What something is computed from up to a day, where nothing had come for twelve days by then. */
export const staleNumber = (indicator: Indicator, day: Temporal.PlainDate) => ({
  indicator,
  period: periodOf('month', day, 1),
  sources: [
    {
      source: 'salesforce',
      from: day.with({ day: 1 }),
      heardAt: clock('01T10:00').subtract({ hours: 24 * 13 }),
      silent: true,
    },
  ],
});
