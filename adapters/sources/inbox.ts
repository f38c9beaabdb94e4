import { SourceError } from '../../src/errors.ts';
import type { Ask, Filed, Inbox, Source, SourceField, SourceRecord, Which } from '../../src/ports/source.ts';

/** A source that cannot be asked: what was brought to us is read where it was put. `account` is what it is called. */
export function readsInbox(inbox: Inbox, account: string): Source {
  async function known(object: string): Promise<void> {
    if (!(await inbox.objects()).includes(object)) throw new SourceError('unknown', 'object');
  }

  /**
   * Looking through all records takes its time, and mostly some of them have every field. Once all records of an object are
   * gone it has no fields any more, and no record that could lack one.
   */
  async function knownFields(object: string, asked: readonly string[], records: readonly Filed[]): Promise<void> {
    const isThere = (field: string): boolean => records.some(({ values }) => values && Object.hasOwn(values, field));
    if (records.length > 0 && asked.every(isThere)) return;
    await known(object);
    const fields = await inbox.fields(object);
    if (fields.length > 0 && !asked.every((field) => fields.includes(field))) throw new SourceError('unknown', 'field');
  }

  return {
    check: async () => ({ account }),
    objects: async () => (await inbox.objects()).map((name) => ({ name, label: name })),
    fields: async (object) => {
      await known(object);
      const { records } = await inbox.page(object, undefined, undefined);
      return (await inbox.fields(object)).map((name) => ({ name, label: name, kind: kindOf(valuesOf(records, name)) }));
    },
    page: async ({ object, fields, which }: Ask, cursor) => {
      const { records, next } = await inbox.page(object, which.kind === 'changed' ? which.since : undefined, cursor);
      if (cursor === undefined) {
        await knownFields(object, which.kind === 'happened' ? [...fields, which.field] : fields, records);
      }
      return {
        records: records.filter((record) => fits(record, which)).flatMap((record) => shown(record, fields)),
        gone: records.flatMap(({ id, values }) => (values ? [] : id)),
        ...(next === undefined ? {} : { next }),
      };
    },
    find: async (object, fields, ids) => {
      const records = await inbox.find(object, ids);
      await knownFields(object, fields, records);
      return records.flatMap((record) => shown(record, fields));
    },
  };
}

const cell = (values: SourceRecord['values'], field: string): string | null =>
  (Object.hasOwn(values, field) ? values[field] : null) ?? null;

const shown = ({ id, values }: Filed, fields: readonly string[]): SourceRecord[] =>
  values ? [{ id, values: Object.fromEntries(fields.map((field) => [field, cell(values, field)])) }] : [];

/** Only what is surely of an earlier day is left out: what has a time may be of the next day by another clock. */
function fits({ values }: Filed, which: Which): boolean {
  if (which.kind === 'changed' || !values) return true;
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})([T ].*)?$/.exec(cell(values, which.field) ?? '') ?? [];
  if (day === undefined) return true;
  return day >= which.from.subtract({ days: time === undefined ? 0 : 1 }).toString();
}

const valuesOf = (records: readonly Filed[], field: string): string[] =>
  records.flatMap(({ values }) => (values && cell(values, field)) || []);

/** Nobody says what a field holds: it is what stands in it as far as was looked. */
function kindOf(values: readonly string[]): SourceField['kind'] {
  const are = (pattern: RegExp): boolean => values.length > 0 && values.every((value) => pattern.test(value));
  if (are(/^[+-]?[¥￥$€£]?\s?(?:\d{1,18}|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s?[千万亿km]?\s?元?$/i)) return 'number';
  if (are(/^\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)$/)) return 'day';
  return are(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/) ? 'moment' : 'text';
}
