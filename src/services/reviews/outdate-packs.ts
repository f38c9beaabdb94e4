import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';
import { packsStandFor } from './refresh-packs.ts';

interface Written {
  readonly day: string;
  /** The teams that the person belonged to on the day, and all above. */
  readonly under: readonly string[];
}

/**
 * Something was recorded of a month that is over: the packs of these teams that tell of that day are behind from now on.
 * Nobody who reports waits for them; they are brought up to date when somebody next looks at the clock, so several
 * corrections within a few seconds are shown as one. In one order: two who do this at once must not wait for each other.
 */
export async function outdatePacks(
  { tx, org, now, today }: Pick<Work, 'tx' | 'org' | 'now' | 'today'>,
  rows: readonly Written[],
): Promise<void> {
  const thisMonth = today.with({ day: 1 }).toString();
  const past = rows.filter(({ day }) => day < thisMonth).map(({ day, under }) => ({ day, under }));
  if (past.length === 0) return;
  await tx.$executeRaw`
    UPDATE announcement SET wanted = wanted + 1 WHERE "orgId" = ${org.id}::uuid AND id IN (
      SELECT a.id FROM jsonb_to_recordset(${JSON.stringify(past)}::jsonb) AS past (day date, under uuid[])
      JOIN chat c ON c."orgId" = ${org.id}::uuid AND c."teamId" = ANY (past.under)
      JOIN schedule s ON s."orgId" = c."orgId" AND s."chatId" = c.id AND s.digest IN ('month', 'quarter')
      JOIN occurrence o ON o."orgId" = s."orgId" AND o."scheduleId" = s.id
        AND o."startedAt" >= ${fromInstant(now.subtract(packsStandFor))} AND o."localDate" > past.day
        AND o."localDate" - CASE s.digest WHEN 'month' THEN interval '1 month' ELSE interval '3 months' END <= past.day
      JOIN announcement a ON a."orgId" = s."orgId" AND a.key = 'digest:' || s.id || ':' || to_char(o."localDate", 'YYYY-MM-DD')
      WHERE a.state <> 'failed'
      ORDER BY a.id FOR UPDATE OF a)`;
}
