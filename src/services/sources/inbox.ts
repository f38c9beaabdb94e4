import { SourceError } from '../../errors.ts';
import type { Filed, Inbox } from '../../ports/source.ts';
import type { Database } from '../../store/store.ts';

const pageSize = 500;

interface Row {
  readonly id: string;
  readonly values: Filed['values'] | null;
  readonly at: string;
}

/** What was brought to us by one connection of an organisation; see `bring.ts` for how it gets there. */
export function inboxOf(db: Pick<Database, '$queryRaw'>, orgId: string, sourceId: string): Inbox {
  const filedAs =
    (object: string) =>
    ({ id, values }: Pick<Row, 'id' | 'values'>): Filed => ({ object, id, values: values ?? undefined });
  return {
    objects: async () => {
      const rows = await db.$queryRaw<{ object: string }[]>`
        SELECT DISTINCT object FROM inbox_record
        WHERE "orgId" = ${orgId}::uuid AND "sourceId" = ${sourceId}::uuid ORDER BY object`;
      return rows.map(({ object }) => object);
    },
    fields: async (object) => {
      const rows = await db.$queryRaw<{ field: string }[]>`
        SELECT DISTINCT jsonb_object_keys("values") AS field FROM inbox_record
        WHERE "orgId" = ${orgId}::uuid AND "sourceId" = ${sourceId}::uuid AND object = ${object} ORDER BY field`;
      return rows.map(({ field }) => field);
    },
    page: async (object, since, cursor) => {
      const from = cursor === undefined ? undefined : placeIn(cursor);
      const at = from?.at ?? since?.toString({ fractionalSecondDigits: 3 }) ?? '-infinity';
      const rows = await db.$queryRaw<Row[]>`
        SELECT "externalId" AS id, "values", to_char("changedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
        FROM inbox_record
        WHERE "orgId" = ${orgId}::uuid AND "sourceId" = ${sourceId}::uuid AND object = ${object}
          AND ("changedAt", "externalId") > (${at}::timestamptz, ${from?.id ?? ''})
        ORDER BY "changedAt", "externalId" LIMIT ${pageSize + 1}`;
      const shown = rows.slice(0, pageSize);
      const last = shown.at(-1);
      return {
        records: shown.map(filedAs(object)),
        ...(last && rows.length > pageSize ? { next: `${last.at} ${last.id}` } : {}),
      };
    },
    find: async (object, ids) => {
      const rows = await db.$queryRaw<Row[]>`
        SELECT "externalId" AS id, "values" FROM inbox_record
        WHERE "orgId" = ${orgId}::uuid AND "sourceId" = ${sourceId}::uuid AND object = ${object}
          AND "externalId" = ANY (${[...ids]}::text[])`;
      return rows.map(filedAs(object));
    },
  };
}

/** Where the page before ended: when that record changed, and which it is. */
function placeIn(cursor: string): { readonly at: string; readonly id: string } {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (.+)$/s.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new SourceError('cursor', 'inbox');
  return { at, id };
}
