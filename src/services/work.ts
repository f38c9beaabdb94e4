import type { Policy } from '../domain/policy.ts';
import type { Queue } from '../outbox/announce.ts';
import type { Tx } from '../store/store.ts';
import type { Rules } from './rules/rules.ts';

/** One transaction on behalf of one person: what is done, audited and announced in it happens together or not at all. */
export interface Work {
  readonly tx: Tx;
  readonly org: Organisation;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** Today in the organisation's zone: the day that an entry without a date belongs to. */
  readonly today: Temporal.PlainDate;
  /** A new id, ordered by time. */
  readonly newId: () => string;
  readonly queue: Queue;
}

/** The same for who only looks. */
export type Looking = Omit<Work, 'newId' | 'queue'>;

/** What reading needs of it. `today` is the day whose rules and targets count, and the last whose entries do. */
export interface Reading extends Pick<Work, 'tx' | 'org' | 'today'> {
  /** Today is over, so it counts as a day on which something was expected. */
  readonly dayEnded?: boolean;
  /** The moment at which it is shown; without it the end of today. */
  readonly now?: Temporal.Instant;
  /** For what is closed: of targets and of who was there only this counts, whatever has become known since. */
  readonly known?: Known;
  /** Taken as if it had been reported today: what would come of it is read, and nothing is stored. */
  readonly supposed?: Supposed;
}

/** What somebody might report. Amounts in the smallest unit of the indicator. */
export interface Supposed {
  readonly personId: string;
  readonly items: readonly {
    readonly indicator: string;
    readonly amount: bigint;
    /** The denominator of a rate, or the count behind an average. */
    readonly base: bigint | undefined;
  }[];
}

/** What was known at a moment. */
export interface Known {
  readonly at: Temporal.Instant;
  /** Changes that put right what was in error then: what they brought counts as well. */
  readonly changes: readonly string[];
  /** The first day of people, where it was said to be another one then. */
  readonly joinedOn?: ReadonlyMap<string, Temporal.PlainDate>;
}

export interface Organisation {
  readonly id: string;
  readonly zone: string;
  readonly currency: string;
  readonly fiscalYearStart: number;
  readonly policy: Policy;
  readonly rules: Rules;
}

export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly admin: boolean;
  /** Where the act came from: a messenger, or the part of the service that did it. */
  readonly via: string;
}
