import { noSuchField, Refused } from './failures.ts';
import type { Kept, Saved, Site } from './records.ts';
import { currency, type Form, type Kind } from './schema.ts';

/** What a query may ask for, order by or compare: a field, or the number or name of what was chosen in it. */
export interface Column {
  readonly kind: Kind;
  readonly ofEntry: boolean;
  readonly read: (record: Saved, entry: Kept) => unknown;
}

/** The column that `key` names, which is taken as it is written. Throws `Refused` in the site's words where there is none. */
export function columnOf(key: string, form: Form, site: Site): Column {
  if (!/^[A-Za-z_]\w*(?:\.\w+)?$/.test(key)) throw new Refused(`当前查询串无法解析--${key}`);
  const [name = '', sub] = key.split('.');
  const field = form.fields.find((one) => one.key === name);
  if (!field) throw noSuchField(name);
  const ofEntry = field.entry !== undefined;
  const own = (record: Saved, entry: Kept): unknown => (ofEntry ? entry : record)[name] ?? null;
  if (sub === undefined) return { kind: field.kind === 'base' ? 'id' : field.kind, ofEntry, read: own };
  // What else of a chosen record can be asked for differs from field to field; here it is the code of a currency.
  const known = field.of === currency.id ? ['FNumber', 'FName', 'FCODE'] : ['FNumber', 'FName'];
  if (field.kind !== 'base' || !known.includes(sub)) throw noSuchField(name);
  const chosen = site.tables.get(field.of ?? '');
  const property = sub === 'FNumber' ? (chosen?.form.number ?? sub) : sub;
  return {
    kind: 'text',
    ofEntry,
    read: (record, entry) => chosen?.get(Number(own(record, entry)))?.[property] ?? null,
  };
}
