import type { Problem } from './block-kit/check.ts';

/** A refusal in Slack's own words: `code` is the `error` of the answer. */
export class SlackError extends Error {
  override readonly name = 'SlackError';
  readonly code: string;
  readonly problems: readonly Problem[];

  constructor(code: string, problems: readonly Problem[] = []) {
    super(code);
    this.code = code;
    this.problems = problems;
  }

  /** The refused call's answer. What is wrong with blocks is listed twice, as Slack does. */
  body() {
    const errors = this.problems.map(({ message, at }) => `${message} [json-pointer:${at}]`);
    if (errors.length === 0) return { ok: false, error: this.code };
    const messages = errors.map((error) => `[ERROR] ${error}`);
    return { ok: false, error: this.code, errors, response_metadata: { messages } };
  }
}

/** A call that lacks an argument. */
export const missing = (name: string): SlackError =>
  new SlackError('invalid_arguments', [{ message: `missing required field: ${name}`, at: '' }]);
