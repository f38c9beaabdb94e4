import type { ExportRow } from '../../domain/exports/table.ts';
import type { Tx } from '../../store/store.ts';
import type { Column, Sheet } from './sheet.ts';

/** So many rows are in memory at once. */
const mostAtOnce = 1000;

const readings: Readonly<Partial<Record<Column['kind'], (sql: string) => string>>> = {
  moment: (sql) => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
};

const read = ({ kind, sql }: Column): string => readings[kind]?.(sql) ?? `(${sql})::text`;

/**
 * The rows of a sheet, in batches: of these people, or of everybody. Between two batches nothing is held, so whoever reports
 * meanwhile does not wait, and what is written meanwhile may be in it or not.
 */
export async function* rowsOf(
  tx: Pick<Tx, '$queryRawUnsafe'>,
  orgId: string,
  sheet: Sheet,
  personIds: readonly string[] | undefined,
): AsyncGenerator<readonly ExportRow[]> {
  const { name, table = name, columns, whose, key, only } = sheet;
  const organised = table === 'organisation' ? 't.id' : 't."orgId"';
  const parts = key.map(([sql]) => sql).join(', ');
  let after: readonly string[] | undefined;
  for (;;) {
    const values: unknown[] = [orgId];
    const conditions = [`${organised} = $1::uuid`, ...(only ? [only] : [])];
    if (personIds) {
      values.push([...personIds]);
      conditions.push(`(${whose.map((column) => `${column} = ANY ($${values.length}::uuid[])`).join(' OR ')})`);
    }
    if (after) {
      const last = after.map((value, nth) => {
        values.push(value);
        return `$${values.length}::text::${key[nth]?.[1]}`;
      });
      conditions.push(`(${parts}) > (${last.join(', ')})`);
    }
    const rows = await tx.$queryRawUnsafe<{ row: (string | null)[]; key: string[] }[]>(
      `SELECT jsonb_build_array(${columns.map(read).join(', ')}) AS row,
         jsonb_build_array(${key.map(([sql]) => `(${sql})::text`).join(', ')}) AS key
       FROM "${table}" t WHERE ${conditions.join(' AND ')} ORDER BY ${parts} LIMIT ${mostAtOnce}`,
      ...values,
    );
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < mostAtOnce) return;
    after = rows.at(-1)?.key;
  }
}
