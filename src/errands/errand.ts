import type { Source, SourceKind } from '../ports/source.ts';
import type { Work } from '../services/work.ts';
import type { ErrandKind as Kind, Prisma, Errand as Row, Source as SourceRow } from '../store/client/client.ts';
import type { Tx } from '../store/store.ts';

/** One kind of errand, declared. It is done in steps; whoever dies at one is followed by somebody who begins that one again. */
export interface ErrandKind {
  readonly kind: Kind;
  /** Asks the source, and then says what is to be written: in one transaction with where the errand stands after it. */
  step(at: Underway): Promise<Step>;
  /** It has failed for good: what is not to stand in the way of the next one is put away. */
  givenUp?(tx: Tx, errand: Row): Promise<void>;
}

export interface Underway {
  /** As it stood after the last step. */
  readonly errand: Row;
  readonly from: SourceRow;
  /** What was declared for the system, and the connection to this one. */
  readonly kind: SourceKind;
  readonly source: Source;
  readonly clock: () => Temporal.Instant;
  /** Looks something up without changing it. */
  read<Found>(look: (work: Pick<Work, 'tx' | 'org' | 'today'>) => Promise<Found>): Promise<Found>;
  /** Where the source may push, as it reaches us; undefined where nobody can. */
  readonly address: string | undefined;
}

/** What a step comes to. `write` may run more than once, where the rules change meanwhile. */
export interface Step {
  write(work: Work): Promise<Stands>;
  /** In whose name it is written; absent: of whoever connected the source. */
  readonly by?: string;
}

/** Where the errand stands: still on its way, or back. */
export type Stands =
  | { readonly progress: Prisma.InputJsonObject }
  | {
      readonly outcome: Prisma.InputJsonObject;
      /** What is known of the source by now. */
      readonly source?: Partial<Pick<SourceRow, 'account' | 'listensUntil' | 'heardAt' | 'failure' | 'failingSince'>>;
    };
