export interface Limits {
  /** Records of one page. [docs] */
  readonly pageSize: number;
  /** The furthest `offset`; what lies behind is reached by `_id`. [docs] */
  readonly offset: number;
  /** Calls of one path in `windowSeconds`. [docs, client code] */
  readonly callsPerWindow: number;
  readonly windowSeconds: number;
  /** Calls a day, Beijing time, as many as were bought: a package is 100,000. [docs] */
  readonly callsPerDay: number;
  /** Tokens that may be asked for in a minute. [docs] */
  readonly tokensPerMinute: number;
  /** Life of a token in seconds. [docs] */
  readonly tokenSeconds: number;
  /** Until then the same token is given again; later a new one, and both are good. [docs] */
  readonly sameTokenSeconds: number;
}

export const documented: Limits = {
  pageSize: 100,
  offset: 10_000,
  callsPerWindow: 100,
  windowSeconds: 20,
  callsPerDay: 100_000,
  tokensPerMinute: 10,
  tokenSeconds: 7200,
  sameTokenSeconds: 6600,
};
