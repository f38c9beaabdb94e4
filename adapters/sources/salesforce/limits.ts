/** Numbers of Salesforce's documents, and what we make of them. */
export const limits = {
  /** Every organisation answers this version and older ones: Winter '25. */
  version: 'v62.0',
  /** Most records that one answer has. */
  page: 2000,
  /**
   * At most 25 calls may run that take longer than 20 seconds. A call is given up after 30, so that of these no more than 20
   * ever run; the others are left to whoever else calls.
   */
  pace: { calls: 20, seconds: 30 },
  /** Of the calls that the organisation has in 24 hours: the rest is left to whoever else calls. */
  share: 0.9,
  /** When there will be calls again nobody says: those of the last 24 hours count, and each minute some of them no more. */
  dayUsedUpMs: 15 * 60_000,
  /** Too many long calls at once: some end meanwhile. */
  busyMs: 30_000,
} as const;
