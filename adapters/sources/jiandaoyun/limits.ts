/** Numbers of the vendor's guide, and what we make of them. */
export const limits = {
  /** `data/list` gives at most so many records. */
  page: 100,
  /** `app/list` and `entry/list`. */
  list: 100,
  /** The guide allows 30 calls of a method in a second: the rest is for answers that take longer than others. */
  method: { calls: 25, seconds: 1 },
  /** 50 of all methods, whoever makes them: the rest is for what else calls in the name of the company. */
  company: { calls: 40, seconds: 1 },
  /** Limits hold for a second, and nothing says when it began. */
  retryAfterMs: 2000,
  /** So many seconds clocks may differ, and a push may be under way. The guide has no number. */
  pushAge: 300,
} as const;
