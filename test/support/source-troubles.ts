import type { ErrandKind } from '../../src/errands/errand.ts';
import { errands } from '../../src/errands/index.ts';
import { SourceError, StaleRules } from '../../src/errors.ts';
import type { FakeSource } from './fake-source.ts';

/** Where something goes wrong: at the source, or where we write. */
export type Trouble = 'page' | 'cursor' | 'find' | 'credentials' | 'commit' | 'rules' | 'lease';

/** What is thrown where a commit is to fail. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** What goes wrong with a source, and with those who go on errands to it. */
export class Troubles {
  readonly #there: FakeSource;
  #writing: Trouble | undefined;

  constructor(there: FakeSource) {
    this.#there = there;
  }

  /** Once, as soon as it comes to that. */
  strike(trouble: Trouble | undefined): void {
    const { failures } = this.#there;
    const fail = (error: SourceError) => () => void failures.push(error);
    if (trouble === 'page') failures.push(new SourceError('transient', 'http_502'));
    if (trouble === 'credentials') failures.push(new SourceError('credentials', 'invalid_client'));
    if (trouble === 'cursor') this.#there.onPage = onThe(2, fail(new SourceError('cursor', 'gone')));
    if (trouble === 'find') this.#there.onFind = onThe(1, fail(new SourceError('rate-limited', 'http_429', 10)));
    this.#writing = trouble === 'commit' || trouble === 'rules' || trouble === 'lease' ? trouble : undefined;
  }

  end(): void {
    this.#there.failures.length = 0;
    this.#there.onPage = () => {};
    this.#there.onFind = () => {};
    this.#writing = undefined;
  }

  /** Errands whose writing may fail. */
  readonly kinds: readonly ErrandKind[] = errands.map((kind) => ({
    ...kind,
    step: async (at) => {
      const step = await kind.step(at);
      return {
        ...step,
        write: async (work) => {
          const stands = await step.write(work);
          const trouble = this.#writing;
          this.#writing = undefined;
          if (trouble === 'commit') throw new Broken();
          if (trouble === 'rules') throw new StaleRules();
          if (trouble === 'lease') {
            await work.tx.$executeRaw`UPDATE errand SET "leasedUntil" = now() WHERE id = ${at.errand.id}::uuid`;
          }
          return stands;
        },
      };
    },
  }));
}

function onThe(nth: number, happens: () => void): () => void {
  let times = 0;
  return () => {
    times += 1;
    if (times === nth) happens();
  };
}
