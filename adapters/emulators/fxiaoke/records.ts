import { OrderedRecords } from '../ordered-records.ts';
import type { Directory } from './directory.ts';
import { type ObjectType, objectTypes } from './schema.ts';
import { kept, type Value } from './values.ts';

export interface Stored {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly values: Readonly<Record<string, Value>>;
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The records of one object, in the two orders in which they are read. */
export class ObjectRecords extends OrderedRecords<Stored> {
  readonly type: ObjectType;
  /** Moves with every change. */
  version = 0;

  constructor(type: ObjectType) {
    super(
      (one, other) => compareText(one.id, other.id),
      (one, other) => one.modified - other.modified || compareText(one.id, other.id),
    );
    this.type = type;
  }

  override drop(id: string): void {
    this.version += 1;
    super.drop(id);
  }
}

/** What stands in the company's CRM, and how people there change it. */
export class Records {
  readonly #objects = new Map([...objectTypes].map(([name, type]) => [name, new ObjectRecords(type)]));
  readonly #directory: Directory;
  readonly #clock: () => Temporal.Instant;
  #given = 0;

  constructor(directory: Directory, clock: () => Temporal.Instant) {
    this.#directory = directory;
    this.#clock = clock;
  }

  find(object: string): ObjectRecords | undefined {
    return this.#objects.get(object);
  }

  /** Somebody makes or changes a record. Throws on a field or a value that the object cannot have. */
  save(object: string, fields: Readonly<Record<string, unknown>>, id = this.#nextId()): string {
    const records = this.#object(object);
    const before = records.get(id);
    const now = this.#clock().epochMilliseconds;
    const values: Record<string, Value> = { ...(before?.values ?? this.#fresh(id, now)) };
    for (const [name, value] of Object.entries(fields)) {
      const field = records.type.fields[name];
      if (!field) throw new TypeError(`${object} has no field ${name}`);
      values[name] = kept(name, field, value);
    }
    values.last_modified_time = now;
    values.version = String(Number(before?.values.version ?? 0) + 1);
    records.put({ id, modified: now, values });
    return id;
  }

  /** Somebody declares a record void, which is the first half of deleting it: it can be restored. */
  invalidate(object: string, id: string): void {
    this.save(object, { life_status: 'invalid', is_deleted: true }, this.#existing(object, id).id);
  }

  /** The second half: after this nothing is left to be read. */
  remove(object: string, id: string): void {
    this.#object(object).drop(this.#existing(object, id).id);
  }

  #existing(object: string, id: string): Stored {
    const record = this.#object(object).get(id);
    if (!record) throw new RangeError(`${object} has no record ${id}`);
    return record;
  }

  #object(name: string): ObjectRecords {
    const records = this.#objects.get(name);
    if (!records) throw new TypeError(`there is no object ${name}`);
    return records;
  }

  #fresh(id: string, now: number): Record<string, Value> {
    const by = [this.#directory.administrator.openUserId];
    return {
      _id: id,
      owner: by,
      created_by: by,
      create_time: now,
      last_modified_by: by,
      life_status: 'normal',
      lock_status: '0',
      is_deleted: false,
      record_type: 'default__c',
    };
  }

  #nextId(): string {
    this.#given += 1;
    return `6${this.#given.toString(16).padStart(23, '0')}`;
  }
}
