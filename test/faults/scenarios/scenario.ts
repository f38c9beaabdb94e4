/** What goes wrong sooner or later, what becomes of it, and the tests that play it. What no test plays is not in here. */
export interface Scenario {
  /** By which people speak of it. */
  readonly number: number;
  readonly what: string;
  readonly becomes: string;
  /** By file below `test/`, the titles as they stand there, with … for what is put in. */
  readonly played: Readonly<Record<string, readonly string[]>>;
}
