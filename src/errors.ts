import type { Refused } from './refused/refused.ts';

/**
 * The closed family of errors. Code throws these. What a person can be refused stands in `refused/`, by subject, and
 * `views/refusal.ts` is the one place that turns it into words. Anything else that is thrown is a bug and is answered as
 * "nothing was recorded".
 */

/** Ends what was asked for; nothing of it is stored. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly what: Refused;

  constructor(what: Refused) {
    super(what.code);
    this.what = what;
  }
}

/** The rules have changed since this request read them: it begins again with those that hold now. */
export class StaleRules extends Error {
  override readonly name = 'StaleRules';
}

/** An account is meant that is nobody's yet: the messenger may tell whose it is, and then the request begins again. */
export class UnknownAccount extends Error {
  override readonly name = 'UnknownAccount';
  readonly account: string;

  constructor(account: string) {
    super('an account is meant that is nobody’s yet');
    this.account = account;
  }
}

/** How an outside system failed; it decides what the outbox does next. */
export type DeliveryFailure =
  /** Worth another try: the network, a 5xx, HTML where JSON was due. */
  | 'transient'
  /** Worth another try after `retryAfterMs`. */
  | 'rate-limited'
  /** The app's own credentials are dead; everything for this workspace waits for an admin. */
  | 'credentials'
  /** This chat or person can no longer be reached. */
  | 'destination'
  /** The platform will never accept this message: a bug of ours. */
  | 'content'
  /** The message to change is gone, or too old to be changed. */
  | 'frozen';

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly failure: DeliveryFailure;
  readonly code: string;
  readonly retryAfterMs: number | undefined;

  /** `code` is the vendor's own word for it; it must hold no secret and no text a person wrote. */
  constructor(failure: DeliveryFailure, code: string, retryAfterMs?: number) {
    super(`${failure}: ${code}`);
    this.failure = failure;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** How a system that numbers come from failed; it decides what is done about it. */
export type SourceFailure =
  /** Worth another try: the network, a 5xx, HTML where JSON was due. */
  | 'transient'
  /** Worth another try after `retryAfterMs`. */
  | 'rate-limited'
  /** What we show it opens nothing any more. */
  | 'credentials'
  /** It lets us in, and not to this. */
  | 'forbidden'
  /** There is no such object or field, or none by a name that may be asked for. */
  | 'unknown'
  /** The place where we were is lost: from the beginning. */
  | 'cursor'
  /** A setting cannot be right: `code` is its name. */
  | 'setting'
  /** An address that must not be called: not https, not on the public net, or not the vendor's. */
  | 'address'
  /** It answers something that we do not understand. */
  | 'malformed';

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly failure: SourceFailure;
  readonly code: string;
  readonly retryAfterMs: number | undefined;

  /** `code` is the vendor's own word for it; it must hold no secret and no value of a record. */
  constructor(failure: SourceFailure, code: string, retryAfterMs?: number) {
    super(`${failure}: ${code}`);
    this.failure = failure;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Settings that are missing or wrong; `problems` names each and says where to get it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
