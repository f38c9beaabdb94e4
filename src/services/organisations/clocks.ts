import type { Database } from '../../store/store.ts';
import type { RulesAt } from '../rules/keep.ts';
import type { Organisation } from '../work.ts';
import { organisationOf } from './read.ts';

/** What the clock shows to those of an organisation who share a zone. */
export interface Clock {
  readonly org: Organisation;
  readonly zone: string;
  readonly local: Temporal.ZonedDateTime;
}

interface Tick {
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly rulesAt: RulesAt;
}

interface ZoneRow {
  readonly id: string;
  readonly zone: string;
  readonly currency: string;
  readonly fiscalYearStart: number;
  readonly policy: unknown;
  readonly revision: number;
  readonly zones: readonly string[];
}

/** The clocks of everybody, one for each zone of each organisation: one question to the database. */
export async function clocksOf({ db, now, rulesAt }: Tick): Promise<Clock[]> {
  const rows = await db.$queryRaw<ZoneRow[]>`
    SELECT o.id::text AS id, o.zone, o.currency, o."fiscalYearStart", o.policy, o.revision,
      array_agg(DISTINCT p.zone) AS zones
    FROM organisation o JOIN person p ON p."orgId" = o.id
    GROUP BY o.id`;
  const clocks = await Promise.all(
    rows.map(async ({ zones, ...row }) => {
      const org = organisationOf(row, await rulesAt(db, row.id, row.revision));
      return zones.map((zone) => ({ org, zone, local: now.toZonedDateTimeISO(zone) }));
    }),
  );
  return clocks.flat();
}
