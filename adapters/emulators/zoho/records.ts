import { type Field, type Module, schema } from './schema.ts';

/** Points in time are kept in milliseconds since 1970, days as `YYYY-MM-DD`, lookups as ids. */
export type Value = string | number | boolean | null;
/** Never changed: a change puts another in its place. Users have no `Modified_Time`. */
export type Row = Readonly<Record<string, Value>> & { readonly id: string };

export interface Deleted {
  readonly row: Row;
  readonly at: number;
}

interface Table {
  readonly rows: Map<string, Row>;
  /** In the order of their ids, which is that of creation. */
  readonly ids: string[];
  /** In the order of modification; of a record that was changed again, only the last one counts. */
  log: Row[];
  readonly deleted: Deleted[];
}

/** What an organisation keeps. The user who allowed the API in is there from the start and owns what nobody else does. */
export class Records {
  readonly #clock: () => Temporal.Instant;
  readonly #tables = new Map<string, Table>(
    Object.keys(schema).map((name) => [name, { rows: new Map(), ids: [], log: [], deleted: [] }]),
  );
  readonly administrator: string;
  #made = 0;
  #last = 0;

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
    const fields = { last_name: 'Administrator', email: 'administrator@example.com', status: 'active' };
    this.administrator = this.save('Users', fields);
  }

  /** Gives the id. Throws an `Error` for what the organisation's own page would not let anybody save. */
  save(name: string, fields: Readonly<Record<string, unknown>>, given?: string): string {
    const table = this.#table(name);
    const { fields: known } = moduleNamed(name);
    const before = given === undefined ? undefined : table.rows.get(given);
    if (given !== undefined && before === undefined) throw new Error(`${name} ${given} is not there`);
    const stamp = this.now();
    const id = given ?? `440000${String(++this.#made).padStart(13, '0')}`;
    const stamps = 'Modified_Time' in known ? { Modified_Time: stamp } : {};
    const fresh = 'Owner' in known ? { Owner: this.administrator, Created_Time: stamp } : {};
    const kept = before ?? { ...emptyOf(known), ...fresh };
    const set = Object.entries(fields).map(([key, value]) => [key, storedAs(name, key, known[key], value)]);
    const row: Row = { ...kept, ...Object.fromEntries(set), ...stamps, id };
    for (const [key, { required }] of Object.entries(known)) {
      if (required && row[key] === null) throw new Error(`${name} needs ${key}`);
    }
    if (before === undefined) table.ids.push(id);
    table.rows.set(id, row);
    table.log.push(row);
    if (table.log.length > 2 * table.rows.size + 1000) {
      table.log = table.log.filter((one) => table.rows.get(one.id) === one);
    }
    return id;
  }

  remove(name: string, id: string): void {
    const table = this.#table(name);
    const row = table.rows.get(id);
    if (row === undefined) throw new Error(`${name} ${id} is not there`);
    table.rows.delete(id);
    table.deleted.push({ row, at: this.now() });
  }

  find(name: string, id: string): Row | undefined {
    return this.#table(name).rows.get(id);
  }

  /** In the order of deletion. */
  deleted(name: string): readonly Deleted[] {
    return this.#table(name).deleted;
  }

  /** Those that were changed at `from` or later, in the order of modification. */
  changedSince(name: string, from: number): Row[] {
    const { rows, log } = this.#table(name);
    const start = firstAt(log, ({ Modified_Time }) => Number(Modified_Time) >= from);
    return log.slice(start).filter((row) => rows.get(row.id) === row);
  }

  /** Those whose ids are not before `from`, in the order of ids. */
  idsSince(name: string, from: string): Row[] {
    const { rows, ids } = this.#table(name);
    const start = firstAt(ids, (id) => id >= from);
    return ids.slice(start).flatMap((id) => rows.get(id) ?? []);
  }

  /** To the second, as stamps are kept; a vendor's clock does not go back. */
  now(): number {
    this.#last = Math.max(this.#last, Math.floor(this.#clock().epochMilliseconds / 1000) * 1000);
    return this.#last;
  }

  #table(name: string): Table {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`no module ${name}`);
    return table;
  }
}

/** Where the first one is that `isLate` holds for, as it does for all after it. */
function firstAt<T>(sorted: readonly T[], isLate: (one: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLate(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function moduleNamed(name: string): Module {
  const found = schema[name];
  if (found === undefined) throw new Error(`no module ${name}`);
  return found;
}

const emptyOf = (known: Readonly<Record<string, Field>>) =>
  Object.fromEntries(Object.entries(known).map(([key, { type }]) => [key, type === 'boolean' ? false : null]));

function storedAs(name: string, key: string, field: Field | undefined, value: unknown): Value {
  if (field === undefined || field.derived) throw new Error(`nobody can set ${key} of ${name}`);
  const wanted =
    field.type === 'boolean' ? 'boolean' : ['currency', 'double'].includes(field.type) ? 'number' : 'string';
  if (value !== null && typeof value !== wanted) throw new Error(`${key} of ${name} is a ${field.type}`);
  if (field.type !== 'datetime' || value === null) return value as Value;
  return Temporal.Instant.from(String(value)).epochMilliseconds;
}
