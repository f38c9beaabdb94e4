import { SourceError } from '../../../src/errors.ts';
import type { Page, Source, SourceKind, SourceParts } from '../../../src/ports/source.ts';
import type { Http } from '../http.ts';
import { remembered } from '../remembered.ts';
import { type Api, openApi, shaped, usualUrl } from './access.ts';
import { isWrong } from './failures.ts';
import { describeShape, type Field, type Fields, fieldsOf } from './fields.ts';
import { mostRecords } from './limits.ts';
import {
  among,
  changedSince,
  checkedObject,
  dataQuery,
  type Filter,
  filtersOf,
  firstPart,
  isId,
  isVoid,
  type Part,
  pathFor,
} from './query.ts';
import { objectsShape, type Row, recordOf, rowsShape } from './read.ts';

/** 纷享销客, on whichever of its clouds: it is asked in the name of an employee, and sees what that one sees. */
export const fxiaoke = (http: Http): SourceKind => ({
  name: 'fxiaoke',
  settings: [
    { name: 'appId', example: 'FSAID_0000000' },
    { name: 'appSecret', secret: true, example: 'not-a-real-app-secret' },
    { name: 'permanentCode', secret: true, example: 'not-a-real-permanent-code' },
    { name: 'mobile', example: '13800000000' },
    { name: 'url', optional: true, example: 'https://open-hwcloud.fxiaoke.com', usual: usualUrl },
  ],
  connect: (settings, parts) => sourceOn(openApi(http, settings, parts), parts),
});

function sourceOn(api: Api, { clock }: SourceParts): Source {
  const objects: Source['objects'] = async () => shaped(objectsShape, await api('/cgi/crm/v2/object/list'));

  const fieldsIn = remembered(async (object): Promise<Fields> => {
    const asked = { includeDetail: false, data: { apiName: checkedObject(object) } };
    return fieldsOf(shaped(describeShape, await api('/cgi/crm/v2/object/describe', asked).catch(noSuchObject)));
  }, clock);

  async function rows(
    object: string,
    fields: readonly Field[],
    filters: readonly Filter[],
    after?: string,
  ): Promise<Row[]> {
    const answer = await api(pathFor(object), dataQuery(object, fields, filters, after));
    const found = shaped(rowsShape, answer).data.dataList;
    // Who does not mind behind which record it goes on would be read without end.
    if (after !== undefined && found.at(-1)?._id === after) throw new SourceError('malformed', '_id');
    return found;
  }

  /** What was declared void since then. */
  async function goneSince(object: string, since: Temporal.Instant): Promise<string[]> {
    const ids: string[] = [];
    for (let more = true; more; ) {
      const found = await rows(object, [], [changedSince(since), isVoid], ids.at(-1));
      ids.push(...found.map(({ _id }) => _id));
      more = found.length === mostRecords;
    }
    return ids;
  }

  return {
    check: async () => {
      await objects();
      return { account: await api.company() };
    },

    objects,

    fields: async (object) =>
      [...(await fieldsIn(object)).values()].map(({ source: _source, path: _path, ...field }) => field),

    page: async ({ object, fields, which }, cursor): Promise<Page> => {
      const place = cursor === undefined ? undefined : placeIn(cursor);
      const known = await fieldsIn(object);
      const asked = fields.map((name) => fieldNamed(name, known));
      const part = place?.part ?? firstPart(which, known);
      // First, so that a record that is restored meanwhile is there and not gone.
      const gone = which.kind === 'changed' && !place ? await goneSince(object, which.since) : [];
      const { records, next } = await read(part, place?.after, (one, after) =>
        rows(object, asked, filtersOf(which, one, known), after),
      );
      return {
        records: records.map((row) => recordOf(row, asked)),
        gone: gone.filter((id) => !records.some(({ _id }) => _id === id)),
        ...(next !== undefined && { next }),
      };
    },

    find: async (object, fields, ids) => {
      const known = await fieldsIn(object);
      const asked = fields.map((name) => fieldNamed(name, known));
      const there = ids.filter(isId);
      if (there.length === 0) return [];
      return (await rows(object, asked, [among(there)])).map((row) => recordOf(row, asked));
    },
  };
}

function noSuchObject(error: unknown): never {
  throw isWrong(error) ? new SourceError('unknown', 'object') : error;
}

function fieldNamed(name: string, known: Fields): Field {
  const field = known.get(name);
  if (!field) throw new SourceError('unknown', 'field');
  return field;
}

/** A full page, or what is left of this part and the next. Of a record that comes in both, as it was last. */
async function read(
  begin: Part,
  from: string | undefined,
  rows: (part: Part, after: string | undefined) => Promise<Row[]>,
): Promise<{ readonly records: readonly Row[]; readonly next?: string }> {
  const read = new Map<string, Row>();
  let [part, after] = [begin, from];
  for (;;) {
    const found = await rows(part, after);
    for (const row of found) read.set(row._id, row);
    const last = found.at(-1)?._id;
    const records = [...read.values()];
    if (last !== undefined && found.length === mostRecords) return { records, next: `${part} ${last}` };
    if (part !== 'undated') return { records };
    [part, after] = ['dated', undefined];
  }
}

/** Where a reading goes on: in which part, and behind which record. */
function placeIn(cursor: string): { readonly part: Part; readonly after: string | undefined } {
  const { part, after } = /^(?<part>all|undated|dated)(?: (?<after>[A-Za-z\d]{1,64}))?$/.exec(cursor)?.groups ?? {};
  if (part === undefined) throw new SourceError('cursor', 'unreadable');
  return { part: part as Part, after };
}
