import { OrderedRecords } from '../ordered-records.ts';
import { type ObjectType, objectTypes } from './schema.ts';
import { kept, type Value } from './values.ts';

export interface Stored {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly updated: number;
  readonly values: Readonly<Record<string, Value>>;
}

export const byNumber = (one: Stored, other: Stored): number => Number(one.id) - Number(other.id);

/** The records of one object, in the two orders in which they are read. */
export class ObjectRecords extends OrderedRecords<Stored> {
  readonly type: ObjectType;

  constructor(type: ObjectType) {
    super(byNumber, (one, other) => one.updated - other.updated || byNumber(one, other));
    this.type = type;
  }
}

/** What stands in the company's CRM, and how people there change it. */
export class Records {
  readonly #objects = new Map([...objectTypes].map(([apiKey, type]) => [apiKey, new ObjectRecords(type)]));
  readonly #clock: () => Temporal.Instant;
  #given = 2_900_000_000_000_000;

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
  }

  find(object: string): ObjectRecords | undefined {
    return this.#objects.get(object);
  }

  /** Somebody makes or changes a record. Throws on a field or a value that the object cannot have. */
  save(object: string, fields: Readonly<Record<string, unknown>>, id = this.#nextId()): string {
    const records = this.#object(object);
    const now = this.#clock().epochMilliseconds;
    const values: Record<string, Value> = { ...(records.get(id)?.values ?? this.#fresh(records.type, id, now)) };
    for (const [name, value] of Object.entries(fields)) {
      const field = records.type.fields[name];
      if (!field || name === 'id') throw new TypeError(`${object} has no field ${name}`);
      values[name] = kept(name, field, value);
    }
    values.updatedAt = now;
    records.put({ id, updated: now, values });
    return id;
  }

  remove(object: string, id: string): void {
    const records = this.#object(object);
    if (!records.get(id)) throw new RangeError(`${object} has no record ${id}`);
    records.drop(id);
  }

  /** Whoever makes a record owns it; unless told otherwise that is the first user. */
  #fresh({ fields }: ObjectType, id: string, now: number): Record<string, Value> {
    const stamps = { id, createdAt: now };
    return fields.ownerId ? { ...stamps, ownerId: this.#object('user').byId.at(0).id } : stamps;
  }

  #object(apiKey: string): ObjectRecords {
    const records = this.#objects.get(apiKey);
    if (!records) throw new TypeError(`there is no object ${apiKey}`);
    return records;
  }

  #nextId(): string {
    this.#given += 1;
    return String(this.#given);
  }
}
