import { type Feed, isByHand, isInForce } from './feed.ts';

/** What came in on a day from one side; no points of tasks, and nothing that makes up for closed days. */
export interface SidedDay {
  readonly day: Temporal.PlainDate;
  /** `manual`, `file`, or the name of a source. */
  readonly source: string;
  readonly aside: boolean;
  readonly amount: bigint;
}

/** What a number would be if this side counted. */
export interface Differing {
  readonly by: 'manual' | (string & {});
  readonly value: bigint;
}

interface Compared {
  /** The number as it counts. */
  readonly actual: bigint;
  /** Of days that are still open: what is closed has been settled. */
  readonly days: readonly SidedDay[];
  /** Of this indicator. */
  readonly feeds: readonly Feed[];
  /** Sources that have said all they know: of one that has not, nothing is known to differ. */
  readonly heard: readonly string[];
}

/**
 * Where what stands aside comes to something else than what counts on the same days. What nobody has reported by hand where
 * a source counts is no difference, for nobody has to any more; what a source that checks does not have is one.
 */
export function differencesIn({ actual, days, feeds, heard }: Compared): Differing[] {
  const against = (by: string, own: readonly Feed[], isTheirs: (source: string) => boolean): Differing[] => {
    const compared = days.filter(({ day }) => own.some((feed) => isInForce(feed, day)));
    const theirs = sum(compared.filter(({ aside, source }) => aside && isTheirs(source)));
    const ours = sum(compared.filter(({ aside }) => !aside));
    return theirs === ours ? [] : [{ by, value: actual - ours + theirs }];
  };
  const counting = feeds.filter(({ role }) => role === 'counts');
  const saidByHand = days.some(({ aside, source }) => aside && isByHand(source));
  const checking = Map.groupBy(
    feeds.filter(({ role, source }) => role === 'checks' && heard.includes(source)),
    ({ source }) => source,
  );
  return [
    ...(saidByHand ? against('manual', counting, isByHand) : []),
    ...[...checking].flatMap(([name, own]) => against(name, own, (source) => source === name)),
  ];
}

const sum = (days: readonly SidedDay[]): bigint => days.reduce((total, { amount }) => total + amount, 0n);
