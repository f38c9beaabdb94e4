/** The vendor's limits, each from its documentation. */
export const limits = {
  /** Of each method, in version 5. */
  callsPerSecond: 30,
  /** Of all methods together. */
  callsOfCompanyPerSecond: 50,
  /** `data/list` gives at most so many records, and this many where `limit` is absent. */
  dataPage: { most: 100, usual: 10 },
  /** `app/list` and `entry/list`. */
  listPage: { most: 100, usual: 100 },
  /** Values of `in` and `nin`. */
  filterValues: 200,
  /** A receiver of pushes has so long to answer with 2xx. */
  pushAnswerMs: 2000,
  pushRetries: 5,
  /** Attempts failed in a row, and nothing is pushed any more until somebody switches it on again. */
  pushFailures: 100,
} as const;
