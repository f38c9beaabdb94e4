import { pageOf } from './deleted.ts';
import type { Records } from './records.ts';
import { invalidModule, Refusal } from './refusal.ts';
import { type Field, type FieldType, moduleOf, schema } from './schema.ts';

/** `GET settings/modules`. */
export const allModules = (): unknown => ({
  modules: Object.entries(schema).map(([name, { singular, plural }], index) => ({
    id: idOf(index, 0),
    api_name: name,
    module_name: name,
    singular_label: singular,
    plural_label: plural,
    api_supported: true,
    generated_type: 'default',
    visible: true,
  })),
});

/** The id under which settings and notifications speak of a module. */
export const moduleId = (name: string): string => idOf(Object.keys(schema).indexOf(name), 0);

/** `GET settings/fields?module=`. Throws a `Refusal`. */
export function fieldsOf(module: string | null): unknown {
  if (!module) {
    const details = { param: 'module' };
    throw new Refusal(400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', details);
  }
  const found = moduleOf(module);
  if (!found) throw invalidModule();
  const index = Object.keys(schema).indexOf(module);
  return { fields: Object.entries(found.fields).map(([name, field], at) => shapeOf(idOf(index, at + 1), name, field)) };
}

/** `GET users`, undefined behind the last page. */
export function usersOf(records: Records, asked: URLSearchParams): unknown {
  const [page, perPage] = pageOf(asked);
  const all = records.idsSince('Users', '');
  const start = (page - 1) * perPage;
  const users = all.slice(start, start + perPage);
  if (users.length === 0) return undefined;
  return { users, info: { per_page: perPage, count: users.length, page, more_records: all.length > start + perPage } };
}

const shapeOf = (id: string, name: string, { type, label, required, derived, to, values }: Field) => ({
  id,
  api_name: name,
  field_label: label,
  display_label: label,
  data_type: type,
  json_type: jsonType(type),
  custom_field: false,
  read_only: derived ?? false,
  system_mandatory: required ?? false,
  visible: true,
  lookup: to ? { module: { api_name: to, id: moduleId(to) } } : {},
  pick_list_values: (values ?? []).map((value) => ({ display_value: value, actual_value: value, type: 'used' })),
});

function jsonType(type: FieldType): string {
  if (type === 'boolean') return 'boolean';
  if (type === 'lookup' || type === 'ownerlookup') return 'jsonobject';
  return type === 'double' || type === 'currency' ? 'double' : 'string';
}

const idOf = (module: number, field: number): string =>
  `440000${String(9_000_000_000_000 + module * 1000 + field).padStart(13, '0')}`;
