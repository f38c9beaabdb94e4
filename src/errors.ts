import type { Indicator } from './domain/indicators/indicator.ts';
import type { Period, Span } from './domain/period.ts';
import type { MisreadRequest } from './domain/report-request.ts';
import type { Violation } from './domain/scorecards/violations.ts';
import type { MisreadTarget } from './domain/targets/line.ts';
import type { OfferLost, OfferProblem } from './domain/tasks/offer-problem.ts';
import type { TaskState } from './domain/tasks/task.ts';

/**
 * The closed family of errors. Code throws these; `views/refusal.ts` is the one place that turns them into words.
 * Anything else that is thrown is a bug and is answered as "nothing was recorded".
 */

/** What a person asked for and cannot have; the sentence for it is in `texts/`. */
export type Refused =
  /** `of`: the command that there is, where it is the word behind it that is none; `nearest` are then its own. */
  | {
      readonly code: 'unknown-command';
      readonly word: string;
      readonly nearest: readonly CommandName[];
      readonly of?: CommandName;
    }
  /** `word` is what was not understood; absent when something is missing, which `missing` says where that is known. */
  | { readonly code: 'unreadable-input'; readonly word?: string | undefined; readonly missing?: Missing | undefined }
  /** A task that is offered with something that does not do: all of it, the first as it is asked for. */
  | { readonly code: 'offer-misread'; readonly problems: readonly [OfferProblem, ...OfferProblem[]] }
  /** A task that was shown before it is published, and cannot be published so any more. */
  | { readonly code: 'offer-lost'; readonly lost: OfferLost }
  | {
      readonly code: 'unreadable-report';
      readonly reading: MisreadRequest;
      readonly nearest: readonly Indicator[];
      readonly said: string;
    }
  /** `asked`: what was asked for with it. */
  | {
      readonly code: 'unknown-indicator';
      readonly word: string;
      readonly asked: 'why' | 'board' | 'split' | 'history';
      readonly nearest: readonly Indicator[];
    }
  | {
      readonly code: 'unreadable-target';
      /** What was asked for with it. */
      readonly asked: 'set' | 'what-if';
      readonly reading: MisreadTarget;
      readonly nearest: readonly Indicator[];
      readonly said: string;
    }
  /** Nobody sets their own, and that of a team is not its manager's to set. */
  | { readonly code: 'not-your-target'; readonly of: 'person' | 'team' }
  /** It does not add up over people, so nobody has a part in it. */
  | { readonly code: 'no-share'; readonly indicator: Indicator }
  /** The same was recorded `secondsAgo`; `said` is the line that records it once more. */
  | { readonly code: 'said-twice'; readonly said: string; readonly secondsAgo: number }
  /** Nothing was reported that could be said once more. */
  | { readonly code: 'nothing-before' }
  /** A team without a target for a period has nothing to split, and nothing that could be another. */
  | {
      readonly code: 'no-target';
      readonly team: Named;
      readonly indicator: Indicator;
      readonly period: Period;
      readonly fiscalYearStart: number;
    }
  /** They have a target and its period has begun; `whose` is empty where it is the reader's own. */
  | {
      readonly code: 'target-locked';
      readonly whose: readonly Named[];
      readonly indicator: Indicator;
      /** As it stands, where it is one target. */
      readonly amount: bigint | undefined;
      readonly period: Period;
      readonly fiscalYearStart: number;
    }
  | {
      readonly code: 'split-refused';
      readonly why: 'no-children' | 'nothing-to-split' | 'no-basis' | 'below-nothing';
    }
  /** `yours`: who asked may correct what is closed. */
  | {
      readonly code: 'period-closed';
      readonly period: Period;
      readonly fiscalYearStart: number;
      readonly yours?: boolean;
    }
  | {
      readonly code: 'not-to-correct';
      readonly why: 'open';
      readonly period: Period;
      readonly fiscalYearStart: number;
    }
  | { readonly code: 'not-to-correct'; readonly why: 'no-sum'; readonly indicator: Indicator }
  /** What does not exist and what one may not see get this same answer. */
  | { readonly code: 'nothing-to-undo' | 'nothing-to-show' | 'not-allowed' | 'no-digest' }
  /** For admins; `admin` is one of them, where there is any. */
  | { readonly code: 'admin-only'; readonly admin: Named | undefined }
  | { readonly code: 'draft-used' | 'draft-outdated' | 'target-replaced' | 'no-change' | 'group-needed' }
  /** It cannot change any more. */
  | { readonly code: 'settled'; readonly what: 'currency' | 'fiscal-year' }
  | { readonly code: 'admin-there'; readonly admin: Named }
  | { readonly code: 'no-team'; readonly word: string; readonly nearest: readonly Named[] }
  | { readonly code: 'no-person'; readonly word: string }
  | { readonly code: 'name-taken'; readonly team: Named }
  /** A file that is no sheet of ours: `gone` where the messenger does not hand it out. */
  | {
      readonly code: 'unreadable-sheet';
      readonly why: 'too-large' | 'too-long' | 'old-excel' | 'no-table' | 'unknown' | 'gone';
    }
  /** What cannot be read as a time of day, a length of time, or days of leave; `word` is absent where nothing was said. */
  | {
      readonly code: 'unreadable-when';
      readonly what: 'time' | 'length' | 'days';
      readonly word: string | undefined;
    }
  /** Asked for a day that is over, or has not begun, on the person's clock. */
  | { readonly code: 'reminder-over'; readonly day: Temporal.PlainDate }
  /** Days that are over are not one's own to take. */
  | { readonly code: 'leave-past'; readonly day: Temporal.PlainDate }
  | { readonly code: 'delegate-refused'; readonly why: 'self' | 'no-team' }
  | { readonly code: 'delegate-refused'; readonly why: 'away'; readonly delegate: Named; readonly days: Span }
  | { readonly code: 'leave-too-long' }
  | { readonly code: 'leave-twice'; readonly known: Span }
  /** A template serves to begin with; this team has a scorecard already. */
  | { readonly code: 'scorecard-in-force'; readonly team: Named; readonly version: number }
  | { readonly code: 'no-template'; readonly word: string }
  | { readonly code: 'no-version'; readonly version: number; readonly newest: number }
  | {
      readonly code: 'outside-envelope';
      readonly violations: readonly Violation[];
      readonly indicators: readonly Indicator[];
    }
  | { readonly code: 'not-connected' | 'not-a-member' }
  | { readonly code: 'already-claimed'; readonly by: Named; readonly open: number }
  | { readonly code: 'claim-refused'; readonly why: 'already-yours' | 'own-task' }
  | { readonly code: 'claim-refused'; readonly why: 'too-many'; readonly open: number }
  | { readonly code: 'claim-refused'; readonly why: 'overdue'; readonly dueOn: Temporal.PlainDate }
  /** What is free is for a team, for a role, or for a role in a team. */
  | {
      readonly code: 'claim-refused';
      readonly why: 'for-others';
      readonly team: Named | null;
      readonly role: 'member' | 'manager' | null;
    }
  /** `since` when it stands there, and through whom, where that was one person. */
  | {
      readonly code: 'task-moved-on';
      readonly number: number;
      readonly state: TaskState;
      readonly since: Temporal.Instant;
      readonly by: Named | undefined;
    }
  | { readonly code: 'already-done'; readonly number: number; readonly at: Temporal.Instant }
  | { readonly code: 'not-holder'; readonly number: number }
  | { readonly code: 'not-confirmer' | 'not-canceller'; readonly number: number; readonly requester: Named }
  | { readonly code: 'part-done'; readonly number: number; readonly holder: Named };

/** What somebody may not have typed, by the name of the argument. */
export const missables = [
  'task',
  'title',
  'indicator',
  'target',
  'whom',
  'team',
  'day',
  'code',
  'before',
  'after',
] as const;
export type Missing = (typeof missables)[number];

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface CommandName {
  readonly en: string;
  readonly zh: string;
  readonly underRoot?: true;
}

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

/** Settings that are missing or wrong; `problems` names each and says where to get it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
