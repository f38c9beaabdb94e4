import { SourceError } from '../../../src/errors.ts';
import type { Page, Source, SourceField, SourceKind, SourceParts } from '../../../src/ports/source.ts';
import type { Http } from '../http.ts';
import { remembered } from '../remembered.ts';
import { untilFound } from '../until-found.ts';
import { entranceFrom, usual } from './access.ts';
import { type Api, openApi } from './api.ts';
import { type Field, knownBy, type ObjectType, objectsIn, offered, typeIn } from './fields.ts';
import {
  anyone,
  type Column,
  changedSince,
  checkedObject,
  checkedPath,
  happenedFrom,
  pageOf,
  those,
  type Wanted,
} from './query.ts';
import { recordsIn } from './read.ts';

/** 销售易. It tells nobody that something has changed, as far as is known, and does not say what is gone. */
export const neocrm = (http: Http): SourceKind => ({
  name: 'neocrm',
  settings: [
    { name: 'clientId', example: '00000000000000000000000000000000' },
    { name: 'clientSecret', secret: true, example: 'not-a-real-client-secret' },
    { name: 'redirectUri', optional: true, example: 'https://crm.example.com/callback' },
    { name: 'user', example: 'qibu@example.com' },
    { name: 'password', secret: true, example: 'not-a-real-password' },
    { name: 'securityToken', secret: true, example: 'not-a-real-token' },
    { name: 'loginUrl', optional: true, example: 'https://login-p10.xiaoshouyi.com', usual: usual.login },
    { name: 'url', optional: true, example: 'https://api-p10.xiaoshouyi.com', usual: usual.api },
  ],
  connect: (settings, parts) => {
    const entrance = entranceFrom(settings);
    return sourceOn(openApi(http, entrance, parts), entrance.user, parts);
  },
});

function sourceOn(api: Api, user: string, { clock }: SourceParts): Source {
  const described = remembered(async (object) => {
    return typeIn(await api.get(`/rest/data/v2.0/xobjects/${checkedObject(object)}/description`), object);
  }, clock);

  async function columnFor(type: ObjectType, name: string): Promise<Column> {
    const [first, second] = checkedPath(name);
    const direct = type.fields.get(first);
    if (second === undefined) return { name, field: there(direct, name) };
    const target = await described(there(direct?.target, name));
    return { name, field: there(target.fields.get(second), name) };
  }

  async function wantedFrom(object: string, fields: readonly string[]): Promise<Wanted> {
    const type = await described(object);
    const columns: Column[] = [];
    for (const name of fields) columns.push(await columnFor(type, name));
    return { object, columns };
  }

  /** What a reference leads to, by what people know it by; if that is not to be had, by its id. */
  async function behind(name: string, field: Field, target: string): Promise<SourceField[]> {
    const type = await described(target).catch(unlessThere);
    const paths = type ? knownBy(type) : [];
    if (!type || paths.length === 0) return [offered(name, field)];
    return paths.map((path) => {
      const known = there(type.fields.get(path), path);
      return offered(`${name}.${path}`, { ...known, label: `${field.label}·${known.label}` });
    });
  }

  return {
    check: async () => {
      recordsIn(await api.query(anyone), []);
      return { account: user };
    },
    objects: async () => objectsIn(await api.get('/rest/metadata/v2.0/xobjects/filter?active=true')),
    fields: async (object) => {
      const fields: SourceField[] = [];
      for (const [name, field] of (await described(object)).fields) {
        fields.push(...(field.target === undefined ? [offered(name, field)] : await behind(name, field, field.target)));
      }
      return fields;
    },
    page: async ({ object, fields, which }, cursor): Promise<Page> => {
      const wanted = await wantedFrom(object, fields);
      const condition =
        which.kind === 'changed'
          ? changedSince(which.since)
          : happenedFrom(await columnFor(await described(object), which.field), which);
      const records = recordsIn(await api.query(pageOf(wanted, condition, cursor)), wanted.columns);
      // Fewer may be given than were asked for: only behind the last there are none.
      const last = records.at(-1);
      return { records, gone: [], ...(last && { next: last.id }) };
    },
    find: async (object, fields, ids) => {
      if (ids.length === 0) return [];
      const wanted = await wantedFrom(object, fields);
      return untilFound(ids, async (left) => {
        const xoql = those(wanted, left);
        return xoql === undefined ? [] : recordsIn(await api.query(xoql), wanted.columns);
      });
    },
  };
}

function there<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new SourceError('unknown', name);
  return found;
}

/** An object that is not for us, or that nobody describes, is none to look into. */
function unlessThere(error: unknown): undefined {
  if (error instanceof SourceError && (error.failure === 'unknown' || error.failure === 'forbidden')) return undefined;
  throw error;
}
