import type { Work } from '../work.ts';
import { recordsOf, type SheetOfRecords } from './file.ts';

/** What a sheet comes to, by what was brought before. */
export interface Changes {
  readonly records: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  /** That are there until now, and not in a sheet that has all there is. */
  readonly gone: number;
}

/** Compares the rows of a sheet with what is in the inbox, and leaves that as it is. */
export async function whatChanges({ tx, org }: Pick<Work, 'tx' | 'org'>, sheet: SheetOfRecords): Promise<Changes> {
  const { sourceId, object, complete } = sheet;
  const { records } = recordsOf(sheet);
  const given = JSON.stringify(records.map(({ id, values }) => ({ id, values })));
  const [found] = await tx.$queryRaw<{ fresh: number; changed: number; gone: number }[]>`
    WITH given AS (SELECT id, "values" FROM jsonb_to_recordset(${given}::jsonb) AS row (id text, "values" jsonb)),
      filed AS (
        SELECT "externalId" AS id, "values" FROM inbox_record
        WHERE "orgId" = ${org.id}::uuid AND "sourceId" = ${sourceId}::uuid AND object = ${object} AND "values" IS NOT NULL)
    SELECT count(*) FILTER (WHERE filed.id IS NULL)::int AS fresh,
      count(*) FILTER (WHERE given."values" <> filed."values")::int AS changed,
      count(*) FILTER (WHERE given.id IS NULL)::int AS gone
    FROM given FULL JOIN filed USING (id)`;
  const { fresh = 0, changed = 0, gone = 0 } = found ?? {};
  const same = records.length - fresh - changed;
  return { records: records.length, fresh, changed, same, gone: complete ? gone : 0 };
}
