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

/** Two sides on the days on which both have a say. */
export interface Comparison {
  /** Who does not count. */
  readonly by: Differing['by'];
  /** The source that is one of the two. */
  readonly source: string;
  /** What counts on these days, and what whoever does not count says of them. */
  readonly ours: bigint;
  readonly theirs: bigint;
}

export interface Said {
  /** Of one person and one indicator. */
  readonly days: readonly SidedDay[];
  /** Of this indicator. */
  readonly feeds: readonly Feed[];
  /** Sources that have said all they know: of one that has not, nothing is known to differ. */
  readonly heard: readonly string[];
}

interface Compared extends Said {
  /** The number as it counts, of which `days` are those that are still open: what is closed has been settled. */
  readonly actual: bigint;
  /** Sources whose difference somebody has decided. */
  readonly decided?: readonly string[];
}

/**
 * Where what stands aside comes to something else than what counts on the same days. What nobody has reported by hand where
 * a source counts is no difference, for nobody has to any more; what a source that checks does not have is one.
 */
export const differencesIn = ({ actual, decided = [], ...said }: Compared): Differing[] =>
  comparisonsIn(said)
    .filter(({ source, ours, theirs }) => ours !== theirs && !decided.includes(source))
    .map(({ by, ours, theirs }) => ({ by, value: actual - ours + theirs }));

/** Each side that does not count and has something to say, with the one that counts. */
export function comparisonsIn({ days, feeds, heard }: Said): Comparison[] {
  const against = (
    { by, source }: Pick<Comparison, 'by' | 'source'>,
    own: readonly Feed[],
    isTheirs: (origin: string) => boolean,
  ): Comparison => {
    const compared = days.filter(({ day }) => own.some((feed) => isInForce(feed, day)));
    const theirs = sum(compared.filter((one) => one.aside && isTheirs(one.source)));
    return { by, source, theirs, ours: sum(compared.filter(({ aside }) => !aside)) };
  };
  const counting = feeds.filter(({ role }) => role === 'counts');
  const latest = counting.at(-1)?.source;
  const saidByHand = days.some(({ aside, source }) => aside && isByHand(source));
  const checking = Map.groupBy(
    feeds.filter(({ role, source }) => role === 'checks' && heard.includes(source)),
    ({ source }) => source,
  );
  return [
    ...(saidByHand && latest !== undefined ? [against({ by: 'manual', source: latest }, counting, isByHand)] : []),
    ...[...checking].map(([name, own]) => against({ by: name, source: name }, own, (source) => source === name)),
  ];
}

const sum = (days: readonly SidedDay[]): bigint => days.reduce((total, { amount }) => total + amount, 0n);
