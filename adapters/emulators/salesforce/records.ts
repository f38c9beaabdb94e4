import { type Field, type SalesforceObject, schema } from './schema.ts';

/** Points in time are kept in milliseconds since 1970, days as `YYYY-MM-DD`. */
export type Value = string | number | boolean | null;
/** Never changed: a change puts another in its place. */
export type Row = Readonly<Record<string, Value>> & { readonly Id: string; readonly SystemModstamp: number };

interface Table {
  readonly rows: Map<string, Row>;
  /** In the order of modification; of a record that was changed again, only the last one counts. */
  log: Row[];
}

/** What an organisation keeps. The user on whose behalf the API is called is there from the start and owns what nobody else does. */
export class Records {
  readonly #clock: () => Temporal.Instant;
  readonly #tables = new Map<string, Table>(Object.keys(schema).map((name) => [name, { rows: new Map(), log: [] }]));
  readonly runAs: string;
  #made = 0;
  #last = 0;

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
    this.runAs = this.save('User', { Name: 'Integration User', Email: 'integration@example.com' });
  }

  /** Gives the id. Throws an `Error` for what the organisation's own page would not let anybody save. */
  save(object: string, fields: Readonly<Record<string, unknown>>, id?: string): string {
    const { prefix, fields: known } = objectNamed(object);
    const before = id === undefined ? undefined : this.find(object, id);
    if (id !== undefined && (before === undefined || before.IsDeleted)) throw new Error(`${object} ${id} is not there`);
    const stamp = this.#now();
    const Id = id ?? idOf(prefix, ++this.#made);
    const owner = this.runAs ?? Id;
    const fresh = { CreatedDate: stamp, CreatedById: owner, ...('OwnerId' in known ? { OwnerId: owner } : {}) };
    const kept = before ?? { ...emptyOf(known), ...fresh, IsDeleted: false };
    const given = Object.entries(fields).map(([name, value]) => [name, storedAs(object, name, known[name], value)]);
    const row = { ...kept, ...Object.fromEntries(given), Id, LastModifiedDate: stamp, SystemModstamp: stamp };
    for (const [name, { required }] of Object.entries(known)) {
      if (required && row[name] === null) throw new Error(`${object} needs ${name}`);
    }
    this.#put(object, object === 'Opportunity' ? { ...row, ...outcomeOf(row.StageName) } : row);
    return Id;
  }

  remove(object: string, id: string): void {
    const row = this.find(object, id);
    if (row === undefined || row.IsDeleted) throw new Error(`${object} ${id} is not there`);
    this.#put(object, { ...row, IsDeleted: true, SystemModstamp: this.#now() });
  }

  find(object: string, id: string): Row | undefined {
    return this.#table(object).rows.get(id);
  }

  /** Those that were changed at `from` or later, deleted ones as well, in the order of modification. */
  changedSince(object: string, from: number): Row[] {
    const { rows, log } = this.#table(object);
    let low = 0;
    let high = log.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((log[middle] as Row).SystemModstamp < from) low = middle + 1;
      else high = middle;
    }
    return log.slice(low).filter((row) => rows.get(row.Id) === row);
  }

  #put(object: string, row: Row): void {
    const table = this.#table(object);
    table.rows.set(row.Id, row);
    table.log.push(row);
    if (table.log.length > 2 * table.rows.size + 1000) {
      table.log = table.log.filter((one) => table.rows.get(one.Id) === one);
    }
  }

  #table(object: string): Table {
    const table = this.#tables.get(object);
    if (table === undefined) throw new Error(`no object ${object}`);
    return table;
  }

  /** To the second, as stamps are kept; a vendor's clock does not go back. */
  #now(): number {
    this.#last = Math.max(this.#last, Math.floor(this.#clock().epochMilliseconds / 1000) * 1000);
    return this.#last;
  }
}

function objectNamed(object: string): SalesforceObject {
  const found = schema[object];
  if (found === undefined) throw new Error(`no object ${object}`);
  return found;
}

const emptyOf = (known: Readonly<Record<string, Field>>) =>
  Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, type === 'boolean' ? false : null]));

function storedAs(object: string, name: string, field: Field | undefined, value: unknown): Value {
  if (field === undefined || field.derived) throw new Error(`nobody can set ${name} of ${object}`);
  if (value === null || typeof value === wordFor(field)) {
    return field.type === 'datetime' && value !== null
      ? Temporal.Instant.from(value as string).epochMilliseconds
      : (value as Value);
  }
  throw new Error(`${name} of ${object} is a ${field.type}`);
}

function wordFor({ type }: Field): string {
  if (type === 'currency' || type === 'double') return 'number';
  return type === 'boolean' ? 'boolean' : 'string';
}

const outcomeOf = (stage: Value | undefined) => ({
  IsClosed: stage === 'Closed Won' || stage === 'Closed Lost',
  IsWon: stage === 'Closed Won',
});

/** Fifteen characters that tell capitals apart, and three that say which are capitals, for readers that cannot. */
export function idOf(prefix: string, counted: number): string {
  const id = `${prefix}${String(counted).padStart(12, '0')}`;
  const check = [0, 5, 10].map((start) => {
    const capitals = [...id.slice(start, start + 5)].map((letter, at) => (/[A-Z]/.test(letter) ? 1 << at : 0));
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[capitals.reduce((sum, bit) => sum + bit, 0)];
  });
  return id + check.join('');
}
