import { SourceError } from '../../../src/errors.ts';
import type { Ask as Asked, Page, SourceField, SourceRecord } from '../../../src/ports/source.ts';
import type { Ask } from './access.ts';
import { dayKindOf, fieldsIn } from './fields.ts';
import { deletedPage, mostIds, rows } from './limits.ts';
import {
  changedQuery,
  checkedFields,
  checkedObject,
  type DayKind,
  foundQuery,
  happenedQuery,
  type Place,
  shares,
} from './query.ts';
import { deletedIn, type Row, recordFrom, rowsIn } from './read.ts';

export async function fieldsOf(ask: Ask, object: string): Promise<SourceField[]> {
  const answer = await ask('settings/fields', { query: { module: checkedObject(object) } });
  return answer ? fieldsIn(answer) : [];
}

export async function pageOf(ask: Ask, { object, fields, which }: Asked, cursor: string | undefined): Promise<Page> {
  const [leading = [], ...others] = shares(checkedFields(fields));
  if (which.kind === 'changed') {
    const after = cursor === undefined ? undefined : placeIn(cursor, changedPlace);
    // First, so that a record that is restored meanwhile is there and not gone.
    const gone = after ? [] : await goneSince(ask, object, which.since);
    const limit = after ? rows.most : rows.few;
    const found = await query(ask, changedQuery(object, leading, which.since, after, limit));
    const last = found.rows.at(-1);
    const records = await completed(ask, object, fields, others, found.rows);
    return {
      records,
      gone: gone.filter((id) => !records.some((record) => record.id === id)),
      ...(found.more && last && { next: `${writtenTime(last)} ${last.id}` }),
    };
  }
  const after = cursor === undefined ? undefined : placeIn(cursor, happenedPlace);
  const kind = after ? (after.kind as DayKind) : dayKindOf(await fieldsOf(ask, object), which.field);
  const found = await query(ask, happenedQuery(object, leading, which, kind, after, rows.most));
  const last = found.rows.at(-1);
  return {
    records: await completed(ask, object, fields, others, found.rows),
    gone: [],
    ...(found.more && last && { next: `${kind} ${last.id}` }),
  };
}

export async function found(
  ask: Ask,
  object: string,
  fields: readonly string[],
  ids: readonly string[],
): Promise<SourceRecord[]> {
  const [leading = [], ...others] = shares(checkedFields(fields));
  const numbers = ids.filter((id) => /^\d{1,19}$/.test(id));
  return completed(ask, object, fields, others, await rowsOf(ask, object, leading, numbers));
}

async function rowsOf(ask: Ask, object: string, fields: readonly string[], ids: readonly string[]): Promise<Row[]> {
  const all: Row[] = [];
  for (let at = 0; at < ids.length; at += mostIds) {
    all.push(...(await query(ask, foundQuery(object, fields, ids.slice(at, at + mostIds)))).rows);
  }
  return all;
}

/** With what the leading query could not follow as well. A record that is gone meanwhile is left out. */
async function completed(
  ask: Ask,
  object: string,
  fields: readonly string[],
  others: readonly (readonly string[])[],
  rows: readonly Row[],
): Promise<SourceRecord[]> {
  let complete = rows;
  for (const share of others) {
    const more = await rowsOf(
      ask,
      object,
      share,
      complete.map(({ id }) => id),
    );
    const byId = new Map(more.map((row) => [row.id, row]));
    complete = complete.flatMap((row) => (byId.has(row.id) ? { ...byId.get(row.id), ...row } : []));
  }
  return complete.map((row) => recordFrom(row, fields));
}

async function query(
  ask: Ask,
  select_query: string,
): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }> {
  const answer = await ask('coql', { body: { select_query } });
  return answer ? rowsIn(answer) : { rows: [], more: false };
}

/** Zoho keeps what was deleted for 120 days. It gives what was deleted after a moment, and we want that moment too. */
async function goneSince(ask: Ask, object: string, since: Temporal.Instant): Promise<string[]> {
  const after = since.subtract({ seconds: 1 }).toString({ timeZone: 'UTC', smallestUnit: 'second' });
  const ids: string[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const answer = await ask(`${checkedObject(object)}/deleted`, {
      query: { page: String(page), per_page: String(deletedPage) },
      headers: { 'if-modified-since': after },
    });
    const read = answer ? deletedIn(answer) : { ids: [], more: false };
    ids.push(...read.ids);
    more = read.more;
  }
  return ids;
}

const changedPlace = /^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00) (?<id>\d{1,19})$/;
const happenedPlace = /^(?<kind>day|moment|neither) (?<id>\d{1,19})$/;

function placeIn(cursor: string, shape: RegExp): Place & { readonly kind?: string | undefined } {
  const { id, time, kind } = shape.exec(cursor)?.groups ?? {};
  if (id === undefined) throw new SourceError('cursor', 'unreadable');
  return { id, time, kind };
}

/** Without a time of change there is no place to go on from. */
function writtenTime({ Modified_Time }: Row): string {
  try {
    return Temporal.Instant.from(Modified_Time ?? '').toString({ timeZone: 'UTC', smallestUnit: 'second' });
  } catch {
    throw new SourceError('malformed', 'Modified_Time');
  }
}
