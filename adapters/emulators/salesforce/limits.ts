/** Numbers of Salesforce's documents, and where they are silent, what was chosen instead. */
export const limits = {
  /** Most records in one batch of a query [docs]. */
  batch: 2000,
  /** Least and most that `Sforce-Query-Options: batchSize=` may ask for [docs]. */
  batchLeast: 200,
  /**
   * How long the batches of one query are, in turn. The documents promise only that a batch may be shorter than asked for;
   * that it happens at the third is chosen here.
   */
  batches: [2000, 2000, 1000] as readonly number[],
  /** A locator and its results are kept for two days after the query [docs]. */
  locatorLife: Temporal.Duration.from({ hours: 48 }),
  /** Open locators of one user; the oldest gives way to the next [docs, SOAP guide]. */
  locators: 10,
  /** A session ends after this long without a call: the default of an organisation's settings [docs]. */
  sessionLife: Temporal.Duration.from({ hours: 2 }),
  /** Calls in the last 24 hours: an Enterprise organisation's 100,000, without what licences add [docs]. */
  callsPerDay: 100_000,
  /** Deleted records stay in the recycle bin, and so in queryAll, for this long [docs]. */
  binLife: Temporal.Duration.from({ hours: 15 * 24 }),
  /** Most that OFFSET skips [docs]. */
  offset: 2000,
  /** Steps of a path such as `Account.Owner.Email` [docs]. */
  pathSteps: 5,
  /** The oldest version that still answers, and the newest of the documents [docs]. */
  versions: { from: 31, to: 68 },
} as const;
