/**
 * What is known of the vendor's limits. There is one of calls, too (the administrator can exempt addresses from it), but neither
 * its size nor its answer is documented: it is off unless somebody sets one.
 */
export const limits = {
  /** Rows of one query, from comments in the vendor's SDK. More is refused here; what the site does with more is not documented. */
  rows: 2000,
  /** A signature of thirteen minutes ago was refused by the vendor's gateway; the window is not documented. */
  signatureMs: 5 * 60_000,
  /** How long a session lives without being used; not documented, an assumption of several clients. */
  sessionMs: 20 * 60_000,
} as const;
