import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { Source, SourceKind, SourceParts, SourceRecord } from '../../../src/ports/source.ts';
import type { Http } from '../http.ts';
import { shaped } from '../shaped.ts';
import { type Api, openApi } from './access.ts';
import { describes } from './fields.ts';
import { limits } from './limits.ts';
import { type Asked, findQuery, pageQuery, placeIn, writtenPlace } from './query.ts';
import { answerShape, recordOf } from './read.ts';

/** Salesforce: it pushes nothing that needs no line of its own, and is asked for what has changed. */
export const salesforce = (http: Http): SourceKind => ({
  name: 'salesforce',
  settings: [
    { name: 'url', example: 'https://your-company.my.salesforce.com' },
    { name: 'clientId', example: '3MVG9.not.a.real.consumer.key' },
    { name: 'clientSecret', secret: true, example: 'not-a-real-consumer-secret' },
  ],
  connect: (settings, parts) => sourceOn(openApi(http, settings, parts), parts),
});

const objectsShape = z.object({
  sobjects: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      queryable: z.boolean(),
      /** People have a page for it: no history, no share, no feed. */
      layoutable: z.boolean().default(true),
      deprecatedAndHidden: z.boolean().default(false),
    }),
  ),
});

function sourceOn(api: Api, parts: SourceParts): Source {
  const description = describes(api, parts);
  const objects = async () => shaped(objectsShape, await api.get('sobjects'), 'sobjects').sobjects;

  async function asked(object: string, names: readonly string[]): Promise<Asked> {
    const fields = await Promise.all(names.map((name) => description.path(object, name)));
    if (!(await description.has(object, 'SystemModstamp'))) throw new SourceError('unknown', 'SystemModstamp');
    return { object, fields, tellsDeleted: await description.has(object, 'IsDeleted') };
  }

  return {
    check: async () => {
      await objects();
      return { account: api.host };
    },

    objects: async () =>
      (await objects())
        .filter(({ queryable, layoutable, deprecatedAndHidden }) => queryable && layoutable && !deprecatedAndHidden)
        .map(({ name, label }) => ({ name, label })),

    fields: (object) => description.fields(object),

    page: async ({ object, fields, which }, cursor) => {
      const place = cursor === undefined ? undefined : placeIn(cursor);
      const ask = await asked(object, fields);
      const day = which.kind === 'happened' ? await description.path(object, which.field) : undefined;
      const q = pageQuery(ask, which, day, place);
      // Besides what there is, all of it: what was deleted, and what was filed away for its age.
      const { done, records } = shaped(answerShape, await api.get('queryAll', { q }), 'query');
      const last = records.at(-1);
      const isLast = done && records.length < limits.page;
      if (!isLast && !last) throw new SourceError('malformed', 'empty-batch');
      return {
        records: records.filter((row) => row.IsDeleted !== true).map((row) => recordOf(row, ask.fields)),
        gone: records.filter((row) => row.IsDeleted === true).map(({ Id }) => Id),
        ...(last && !isLast ? { next: writtenPlace(last.SystemModstamp, last.Id) } : {}),
      };
    },

    find: async (object, fields, ids) => {
      const ask = await asked(object, fields);
      const found = new Map<string, SourceRecord>();
      // An answer may have fewer records than there are: then those are asked for that it had not.
      for (let isDone = false; !isDone; ) {
        const q = findQuery(
          ask,
          ids.filter((id) => !found.has(id)),
        );
        if (q === undefined) break;
        const { done, records } = shaped(answerShape, await api.get('query', { q }), 'query');
        if (!done && records.length === 0) throw new SourceError('malformed', 'empty-batch');
        for (const row of records) found.set(row.Id, recordOf(row, ask.fields));
        isDone = done;
      }
      return [...found.values()];
    },
  };
}
