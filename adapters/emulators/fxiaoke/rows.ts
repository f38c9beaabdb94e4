import type { Directory, Employee } from './directory.ts';
import type { Query } from './query.ts';
import type { ObjectRecords, Records, Stored } from './records.ts';
import type { Field } from './schema.ts';
import type { Value } from './values.ts';

export interface Company {
  readonly records: Records;
  readonly directory: Directory;
}

export interface Shown {
  readonly projection: Query['projection'];
  /** Fields without a value are named too. */
  readonly includeNull: boolean;
  readonly total: number;
}

/** A record as it stands in `dataList`. */
export function rowOf(company: Company, { type }: ObjectRecords, record: Stored, shown: Shown): unknown {
  const row: Record<string, unknown> = {};
  for (const name of shown.projection ?? Object.keys(type.fields)) {
    const field = type.fields[name];
    const value = record.values[name] ?? null;
    if (!field || (value === null && !shown.includeNull)) continue;
    row[name] = value;
    Object.assign(row, derived(company, name, field, value));
  }
  // Both stand in every row of what others have printed; that the first can be sent back is said nowhere.
  return { ...row, _id: record.id, searchAfterId: [record.modified, record.id], total_num: shown.total };
}

/** What the vendor adds to people, choices and references: `owner__r`, `account_id__r`. */
function derived({ records, directory }: Company, name: string, field: Field, value: Value): Record<string, unknown> {
  if (field.type === 'employee' && Array.isArray(value)) {
    const people = value.map((one) => directory.byOpenUserId(one)).filter((one) => one !== undefined);
    const [first, ...others] = people.map(personAs);
    return first ? { [`${name}__r`]: first, [`${name}__l`]: [first, ...others] } : {};
  }
  if (field.type === 'object_reference' && typeof value === 'string' && field.target) {
    return { [`${name}__r`]: records.find(field.target)?.get(value)?.values.name ?? '' };
  }
  if (field.options && typeof value === 'string') return { [`${name}__r`]: field.options[value] ?? '' };
  return {};
}

const personAs = ({ id, name, mobile, email }: Employee): unknown => ({
  id,
  name,
  nickname: name,
  phone: mobile,
  email,
  picAddr: '',
  description: '',
  post: '',
  status: 0,
});
