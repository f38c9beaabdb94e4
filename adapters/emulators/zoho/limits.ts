/** Numbers of Zoho's documents of version 8, or of 7 where that page is the newest that was found. */
export const limits = {
  /** Life of an access token [docs]. */
  tokenLife: Temporal.Duration.from({ hours: 1 }),
  /** Tokens for one refresh token within `tokenWindow` [docs]. */
  tokensPerWindow: 10,
  tokenWindow: Temporal.Duration.from({ minutes: 10 }),
  /** Tokens of one refresh token that live at once; the next one ends the oldest [docs: 15 in version 8, 30 before]. */
  tokensAlive: 15,
  /** Rows of a query without LIMIT, and the most with one [docs]. */
  rows: 200,
  rowsMost: 2000,
  /** Rows that can be reached with OFFSET; what lies further needs `id > …` [docs]. */
  reach: 100_000,
  columns: 50,
  criteria: 25,
  orders: 10,
  aggregates: 5,
  /** Values of one IN [docs: 50 in one place, 100 in another]. */
  values: 50,
  /** Lookups that one query follows [docs: two in one place, fifteen in another]. */
  joins: 2,
  /** Records of a page of deleted ones and of users [docs]. */
  page: 200,
  /** Days in which a deleted record is in the recycle bin, and in which it is still known [docs]. */
  binDays: 60,
  deletedDays: 120,
  /** Credits in the last 24 hours: a Standard edition without its users' [docs]. */
  creditsPerDay: 50_000,
  /** Calls at the same moment, for an application of the Standard edition [docs]. */
  concurrency: 10,
  /** Life of a channel: at most, and where none is asked for or one too long [docs]. */
  channelMost: Temporal.Duration.from({ hours: 7 * 24 }),
  channelDefault: Temporal.Duration.from({ hours: 1 }),
  channelToken: 50,
  conditionFields: 10,
  /** How long a notification waits for its answer; undocumented. */
  notifyMs: 5000,
} as const;

/** What a query costs [docs]. */
export function creditsFor(rows: number): number {
  if (rows <= 200) return 1;
  return rows <= 1000 ? 2 : 3;
}
