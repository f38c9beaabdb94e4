export interface Limits {
  /** Rows that `limit` may ask for in one query. [client code] */
  readonly rows: number;
  /** Rows that one answer has at the most, whatever it was asked for. */
  readonly rowsAtOnce: number;
  /** Rows where there is no `limit`. Nobody says; this is what the older query gives. */
  readonly usualRows: number;
  /** The greatest `batchCount` of a scroll. Nobody says; this is what others ask for. */
  readonly batch: number;
  /** A scroll that is not gone on with for so long is forgotten. Nobody says. */
  readonly locatorSeconds: number;
  /** Life of a token in seconds. [docs, an old manual] */
  readonly tokenSeconds: number;
  /** Calls of one user in `windowSeconds`. That there is a limit is known, its number is not. */
  readonly callsPerWindow: number;
  readonly windowSeconds: number;
}

export const known: Limits = {
  rows: 3000,
  rowsAtOnce: 3000,
  usualRows: 100,
  batch: 2000,
  locatorSeconds: 600,
  tokenSeconds: 7200,
  callsPerWindow: 600,
  windowSeconds: 60,
};
