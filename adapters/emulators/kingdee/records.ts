import { customer, type Field, type Form, forms } from './schema.ts';

/** What is kept of a record: texts, numbers, moments as text, and inner numbers of what was chosen. */
export type Kept = Readonly<Record<string, unknown>>;

export interface Saved extends Kept {
  readonly entries: readonly Kept[];
}

/** A moment as the site shows it: on the clock of its server, without a zone. The server stands in China. */
export const shownMoment = (at: Temporal.Instant): string =>
  at.round('millisecond').toZonedDateTimeISO('+08:00').toPlainDateTime().toString();

/** A day or a moment on the server's clock, as it is kept; undefined when it is none. */
export function momentOf(text: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(text.replace(' ', 'T'), { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** The records of one form. */
export class Table {
  readonly form: Form;
  readonly #byId = new Map<number, Saved>();
  readonly #byNumber = new Map<string, number>();
  readonly #sorted = new Map<string, readonly Saved[]>();

  constructor(form: Form) {
    this.form = form;
  }

  get(id: number): Saved | undefined {
    return this.#byId.get(id);
  }

  idOf(number: string): number | undefined {
    return this.#byNumber.get(number);
  }

  put(id: number, record: Saved): void {
    // Those changed last stand last.
    if (this.#byId.has(id)) this.delete(id);
    this.#byId.set(id, record);
    this.#byNumber.set(String(record[this.form.number]), id);
    this.#sorted.clear();
  }

  delete(id: number): void {
    const record = this.#byId.get(id);
    if (!record) throw new Error(`${this.form.name} has no record ${id}`);
    this.#byId.delete(id);
    this.#byNumber.delete(String(record[this.form.number]));
    this.#sorted.clear();
  }

  /**
   * Sorted by `compare`, which `name` stands for: once, until something changes. What it leaves open has the order that nobody
   * may count on: last changed first.
   */
  sorted(name: string, compare: (a: Saved, b: Saved) => number): readonly Saved[] {
    const kept = this.#sorted.get(name);
    if (kept) return kept;
    const sorted = [...this.#byId.values()].reverse().sort(compare);
    this.#sorted.set(name, sorted);
    return sorted;
  }
}

export class Site {
  readonly tables: ReadonlyMap<string, Table> = new Map(forms.map((form) => [form.id, new Table(form)]));
  readonly #clock: () => Temporal.Instant;
  #ids = 100_000;

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
  }

  /**
   * Saves a record, a new one without `id`, and gives its inner number. What is chosen from a list is given as `{ FNumber }`, as
   * the site takes it, and must be there; entries under the entry's name replace those before. A bill without a number gets one.
   */
  save(formId: string, fields: Kept, id?: string): string {
    const table = this.#table(formId);
    const { form } = table;
    const before = id === undefined ? undefined : table.get(Number(id));
    if (id !== undefined && !before) throw new Error(`${form.name} has no record ${id}`);
    const own = before ? Number(id) : ++this.#ids;
    const now = shownMoment(this.#clock());
    const record: Saved = {
      FDocumentStatus: 'A',
      ...(form.id === 'SAL_SaleOrder' && { FCancelStatus: 'A', FCloseStatus: 'A' }),
      [form.number]: `${form.id === customer.id ? 'CUST' : 'NO'}${own}`,
      FCreateDate: now,
      ...before,
      ...this.#filledIn(form, undefined, fields),
      ...(fields.FDocumentStatus === 'C' && before?.FDocumentStatus !== 'C' && { FApproveDate: now }),
      [form.key]: own,
      FModifyDate: now,
      entries: this.#entries(form, fields) ?? before?.entries ?? [],
    };
    table.put(own, record);
    return String(own);
  }

  remove(formId: string, id: string): void {
    this.#table(formId).delete(Number(id));
  }

  #table(formId: string): Table {
    const table = this.tables.get(formId);
    if (!table) throw new Error(`There is no form ${formId}`);
    return table;
  }

  #entries(form: Form, fields: Kept): readonly Kept[] | undefined {
    const name = entryOf(form);
    const given = name === undefined ? undefined : fields[name];
    if (!Array.isArray(given)) return undefined;
    return given.map((one: Kept) => ({ ...this.#filledIn(form, name, one), [`${name}_FEntryID`]: ++this.#ids }));
  }

  #filledIn(form: Form, entry: string | undefined, given: Kept): Kept {
    const entries = Object.entries(given).filter(([name]) => name !== entryOf(form));
    return Object.fromEntries(
      entries.map(([name, value]) => {
        const field = form.fields.find((one) => one.key === name && one.entry === entry);
        const kept = field && (value === null ? null : this.#keptOf(field, value));
        if (kept === undefined) throw new Error(`${form.name}: ${name} cannot hold ${JSON.stringify(value)}`);
        return [name, kept];
      }),
    );
  }

  #keptOf(field: Field, value: unknown): unknown {
    switch (field.kind) {
      case 'id':
        return undefined;
      case 'number':
        return typeof value === 'number' ? value : undefined;
      case 'datetime':
        return momentOf(String(value));
      case 'base':
        return this.#table(field.of ?? '').idOf(String((value as Kept).FNumber));
      default:
        return typeof value === 'string' ? value : undefined;
    }
  }
}

const entryOf = (form: Form): string | undefined => form.fields.find(({ entry }) => entry !== undefined)?.entry;
