import { SourceError } from '../../src/errors.ts';
import type { Ask, Page, Source, SourceKind, SourceRecord } from '../../src/ports/source.ts';

interface Kept extends SourceRecord {
  readonly changed: Temporal.Instant;
}

/** A system of record in memory, in place of one over the wire: it gives what a test puts there, page by page. */
export class FakeSource {
  readonly #records = new Map<string, Kept>();
  readonly #deleted = new Map<string, Temporal.Instant>();
  /** What is thrown instead of the next answers. */
  readonly failures: SourceError[] = [];
  readonly asked: Ask[] = [];
  /** How often somebody has connected to it. */
  connections = 0;
  /** Called before each page, and before records are looked up by their ids. */
  onPage: () => unknown = () => {};
  onFind: () => unknown = () => {};
  pageSize = 3;
  /** It says itself which records are gone. */
  tellsGone = true;
  /** The last record of a page stands on the next one as well. */
  repeats = false;
  clock: () => Temporal.Instant;

  constructor(clock: () => Temporal.Instant) {
    this.clock = clock;
  }

  put(id: string, values: SourceRecord['values']): void {
    this.#records.set(id, { id, values: { ...this.#records.get(id)?.values, ...values }, changed: this.clock() });
    this.#deleted.delete(id);
  }

  /** Where it is not `told`, only whoever looks for the record finds that it is gone. */
  remove(id: string, told = true): void {
    this.#records.delete(id);
    if (told) this.#deleted.set(id, this.clock());
  }

  /** What is there, by id. */
  get records(): readonly SourceRecord[] {
    return [...this.#records.values()];
  }

  /** Where it pushes for a while, for whoever asks. */
  listen?: NonNullable<Source['listen']>;

  readonly kind: SourceKind = {
    name: 'salesforce',
    settings: [],
    pushes: { read: ({ body }) => JSON.parse(new TextDecoder().decode(body)) },
    connect: () => {
      this.connections += 1;
      return { ...this.#source, ...(this.listen && { listen: this.listen }) };
    },
  };

  readonly #source: Source = {
    check: async () => {
      this.#fail();
      return { account: 'Acme' };
    },
    objects: async () => [{ name: 'Opportunity', label: 'Opportunity' }],
    fields: async (object) => {
      if (object !== 'Opportunity') throw new SourceError('unknown', 'no_such_object');
      return [{ name: 'Amount', label: 'Amount', kind: 'number' }];
    },
    page: async (ask, cursor) => this.#page(ask, cursor),
    find: async (_object, _fields, ids) => {
      await this.onFind();
      this.#fail();
      return ids.flatMap((id) => this.#records.get(id) ?? []);
    },
  };

  #fail(): void {
    const failure = this.failures.shift();
    if (failure) throw failure;
  }

  async #page(ask: Ask, cursor = ''): Promise<Page> {
    this.asked.push(ask);
    await this.onPage();
    this.#fail();
    const { which } = ask;
    const fits = ({ values, changed }: Kept): boolean =>
      which.kind === 'changed'
        ? Temporal.Instant.compare(changed, which.since) >= 0
        : (values[which.field] ?? '9999') >= which.from.toString();
    const all = [...this.#records.values()].filter(fits).sort((a, b) => (a.id < b.id ? -1 : 1));
    const rest = all.filter(({ id }) => id > cursor || (this.repeats && id === cursor));
    const records = rest.slice(0, this.pageSize);
    const since = which.kind === 'changed' ? which.since : undefined;
    const gone = [...this.#deleted].flatMap(([id, at]) =>
      this.tellsGone && since && cursor === '' && Temporal.Instant.compare(at, since) >= 0 ? [id] : [],
    );
    const last = records.at(-1)?.id;
    return { records, gone, ...(rest.length > records.length && last !== undefined ? { next: last } : {}) };
  }
}
