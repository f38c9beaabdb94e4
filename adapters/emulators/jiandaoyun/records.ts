import { SortedList } from '../sorted-list.ts';
import { type Form, forms } from './schema.ts';
import { filledIn, type Member, type People, utc } from './values.ts';

/** A record as the API shows it. */
export type Row = Readonly<Record<string, unknown>>;

/** The records of one form, always in the order of their ids. */
export class Records {
  readonly form: Form;
  readonly #rows = new Map<string, Row>();
  readonly #ids = new SortedList<string>((one, other) => (one < other ? -1 : Number(one > other)));
  #modified: string;

  constructor(form: Form, since: string) {
    this.form = form;
    this.#modified = since;
  }

  /** When something in this form was last saved or deleted. */
  get modified(): string {
    return this.#modified;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Those whose id is greater, whether or not there is still one with this id. */
  *after(id: string): Generator<Row> {
    for (let index = this.#ids.first((one) => one > id); index < this.#ids.length; index++) {
      const row = this.#rows.get(this.#ids.at(index));
      if (row) yield row;
    }
  }

  put(row: Row, at: string): void {
    const id = String(row._id);
    if (!this.#rows.has(id)) this.#ids.add(id);
    this.#rows.set(id, row);
    this.#modified = at;
  }

  delete(id: string, at: string): void {
    if (!this.#rows.delete(id)) throw new Error(`${this.form.name} has no record ${id}`);
    this.#ids.remove(id);
    this.#modified = at;
  }
}

/** The company: its people, its forms, and what they fill in. */
export class Company {
  readonly records: ReadonlyMap<string, Records>;
  readonly #members: ReadonlyMap<string, Member>;
  readonly #clock: () => Temporal.Instant;
  #ids = 0;

  constructor(people: readonly { readonly username: string; readonly name: string }[], clock: () => Temporal.Instant) {
    this.#clock = clock;
    this.records = new Map(forms.map((form) => [form.entryId, new Records(form, this.#now())]));
    this.#members = new Map(
      people.map(({ username, name }) => [
        username,
        { _id: this.#newId(), name, username, status: 1, type: 0, departments: [1] },
      ]),
    );
  }

  /** Gives the record as it is now. Fields that are not given stay as they are. */
  save(entryId: string, fields: Readonly<Record<string, unknown>>, id?: string): Row {
    const records = this.#recordsOf(entryId);
    const { form } = records;
    const before = id === undefined ? undefined : records.get(id);
    if (id !== undefined && !before) throw new Error(`${form.name} has no record ${id}`);
    const filled = filledIn(form.widgets, fields, this.#member, this.#newId);
    const changed = before ? Object.entries(filled).filter(([name]) => name in fields) : Object.entries(filled);
    const now = this.#now();
    const [somebody] = this.#members.values();
    const row: Row = {
      ...(before ?? { _id: this.#newId(), appId: form.appId, entryId, createTime: now, creator: somebody ?? null }),
      ...Object.fromEntries(changed),
      updateTime: now,
      updater: somebody ?? null,
    };
    records.put(row, now);
    return row;
  }

  /** Gives the record as it was. */
  remove(entryId: string, id: string): Row {
    const records = this.#recordsOf(entryId);
    const row = records.get(id);
    records.delete(id, this.#now());
    return { ...row, deleter: this.#members.values().next().value ?? null, deleteTime: this.#now() };
  }

  #recordsOf(entryId: string): Records {
    const records = this.records.get(entryId);
    if (!records) throw new Error(`There is no form ${entryId}`);
    return records;
  }

  readonly #member: People = (username) => {
    const member = this.#members.get(username);
    if (!member) throw new Error(`Nobody in the company has the username ${username}`);
    return member;
  };

  readonly #now = (): string => utc(this.#clock());

  /** Seconds first, then a count: ids grow as the vendor's do, and two runs have the same. */
  readonly #newId = (): string => {
    this.#ids += 1;
    const seconds = Math.floor(this.#clock().epochMilliseconds / 1000);
    return seconds.toString(16).padStart(8, '0') + this.#ids.toString(16).padStart(16, '0');
  };
}
