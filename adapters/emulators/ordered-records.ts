import { SortedList } from './sorted-list.ts';

/** Records of one object by their ids, and in the two orders in which they are read. */
export class OrderedRecords<Stored extends { readonly id: string }> {
  readonly byId: SortedList<Stored>;
  readonly byChange: SortedList<Stored>;
  readonly #records = new Map<string, Stored>();

  constructor(byId: (one: Stored, other: Stored) => number, byChange: (one: Stored, other: Stored) => number) {
    this.byId = new SortedList(byId);
    this.byChange = new SortedList(byChange);
  }

  get(id: string): Stored | undefined {
    return this.#records.get(id);
  }

  put(record: Stored): void {
    this.drop(record.id);
    this.#records.set(record.id, record);
    this.byId.add(record);
    this.byChange.add(record);
  }

  drop(id: string): void {
    const record = this.#records.get(id);
    if (!record) return;
    this.#records.delete(id);
    this.byId.remove(record);
    this.byChange.remove(record);
  }
}
