import { SourceError } from '../../src/errors.ts';
import type { Filed, Inbox } from '../../src/ports/source.ts';

export interface MemoryInbox extends Inbox {
  put(record: Filed): void;
}

const pageSize = 40;

/** An inbox without a database, for adapters. */
export function memoryInbox(clock: () => Temporal.Instant): MemoryInbox {
  const filed = new Map<string, Filed & { readonly at: string }>();
  const of = (object: string) => [...filed.values()].filter((record) => record.object === object);
  const place = ({ at, id }: { readonly at: string; readonly id: string }): string => `${at} ${id}`;
  return {
    put: (record) => void filed.set(`${record.object}\n${record.id}`, { ...record, at: clock().toString() }),
    objects: async () => [...new Set([...filed.values()].map(({ object }) => object))],
    fields: async (object) => [...new Set(of(object).flatMap(({ values }) => Object.keys(values ?? {})))],
    find: async (object, ids) => of(object).filter(({ id }) => ids.includes(id)),
    page: async (object, since, cursor) => {
      if (cursor !== undefined && !/^\d{4}-\S+Z /.test(cursor)) throw new SourceError('cursor', 'inbox');
      const from = cursor ?? since?.toString() ?? '';
      const rest = of(object)
        .filter((record) => (cursor === undefined ? place(record) >= from : place(record) > from))
        .sort((a, b) => (place(a) < place(b) ? -1 : 1));
      const records = rest.slice(0, pageSize);
      const last = records.at(-1);
      return { records, ...(last && rest.length > pageSize ? { next: place(last) } : {}) };
    },
  };
}
