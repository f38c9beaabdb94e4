import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { Source, SourceKind, SourceObject, SourceParts, SourceRecord } from '../../../src/ports/source.ts';
import type { Http } from '../http.ts';
import { remembered } from '../remembered.ts';
import { shaped } from '../shaped.ts';
import { type Api, openApi, usualUrl } from './access.ts';
import { isNoData } from './failures.ts';
import { fieldsOf, formShape } from './fields.ts';
import { limits } from './limits.ts';
import { read } from './push.ts';
import { dataQuery, fieldNamed, filterOf, formOf, isId, objectOf } from './query.ts';
import { recordOf, rowShape } from './read.ts';

/** 简道云, and Jodoo, which it is called overseas: forms in apps, whose records it pushes and gives by their ids. */
export const jiandaoyun = (http: Http): SourceKind => ({
  name: 'jiandaoyun',
  settings: [
    { name: 'apiKey', secret: true, example: 'not-a-real-api-key' },
    { name: 'pushSecret', secret: true, optional: true, example: 'not-a-real-push-secret' },
    { name: 'url', optional: true, example: 'https://api.jodoo.com/api/v5', usual: usualUrl },
  ],
  pushes: { read },
  connect: (settings, parts) => sourceOn(openApi(http, settings, parts), parts),
});

const app = z.object({ app_id: z.string(), name: z.string() });
const form = z.object({ app_id: z.string(), entry_id: z.string(), name: z.string() });

function sourceOn(api: Api, { clock }: SourceParts): Source {
  const apps = () =>
    all(
      (skip) => api('app/list', skip),
      z.object({ apps: z.array(app) }),
      ({ apps }) => apps,
    );
  const forms = (app_id: string) =>
    all(
      (skip) => api('app/entry/list', { app_id, ...skip }),
      z.object({ forms: z.array(form) }),
      ({ forms }) => forms,
    );
  const fieldsIn = remembered(
    async (object) => fieldsOf(shaped(formShape, await api('app/entry/widget/list', formOf(object)), 'widgets')),
    clock,
  );

  return {
    check: async () => {
      const names = (await apps()).map(({ name }) => name);
      if (names.length === 0) throw new SourceError('forbidden', 'no-app');
      return { account: names.slice(0, 3).join(', ') };
    },

    objects: async () => {
      const objects: SourceObject[] = [];
      for (const { app_id, name } of await apps()) {
        for (const one of await forms(app_id)) {
          objects.push({ name: objectOf({ app_id, entry_id: one.entry_id }), label: `${name} / ${one.name}` });
        }
      }
      return objects;
    },

    fields: async (object) =>
      [...(await fieldsIn(object)).values()].map(({ steps: _steps, type: _type, ...field }) => field),

    page: async ({ object, fields, which }, cursor) => {
      const known = await fieldsIn(object);
      const asked = fields.map((name) => fieldNamed(name, known));
      const query = dataQuery(formOf(object), asked, filterOf(which, known), cursor);
      const { data } = shaped(z.object({ data: z.array(rowShape) }), await api('app/entry/data/list', query), 'data');
      const last = data.at(-1)?._id;
      const next = last !== undefined && data.length >= limits.page ? { next: last } : {};
      return { records: data.map((row) => recordOf(row, asked)), gone: [], ...next };
    },

    find: async (object, fields, ids) => {
      const known = await fieldsIn(object);
      const asked = fields.map((name) => fieldNamed(name, known));
      const found: SourceRecord[] = [];
      for (const data_id of ids.filter(isId)) {
        const answer = await api('app/entry/data/get', { ...formOf(object), data_id }).catch(noneIfGone);
        const { data } = shaped(z.object({ data: rowShape.nullish() }), answer, 'data');
        if (data) found.push(recordOf(data, asked));
      }
      return found;
    },
  };
}

/** Every page of a list, until one is not full. */
async function all<S extends z.ZodType, T>(
  ask: (part: { readonly skip: number; readonly limit: number }) => Promise<unknown>,
  shape: S,
  itemsOf: (answer: z.infer<S>) => readonly T[],
): Promise<readonly T[]> {
  const found: T[] = [];
  for (;;) {
    const items = itemsOf(shaped(shape, await ask({ skip: found.length, limit: limits.list }), 'list'));
    found.push(...items);
    if (items.length < limits.list) return found;
  }
}

function noneIfGone(error: unknown): object {
  if (isNoData(error)) return {};
  throw error;
}
