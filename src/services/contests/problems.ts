import type { ContestProblem } from '../../domain/contests/problem.ts';

/** In place of what could not be read. */
export class Problem {
  readonly what: ContestProblem;
  constructor(what: ContestProblem) {
    this.what = what;
  }
}

export const problem = (what: ContestProblem): Problem => new Problem(what);
export const isProblem = (read: unknown): read is Problem => read instanceof Problem;
