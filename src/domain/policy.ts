import { type ChangeLimits, defaultChangeLimits } from './changes/limits.ts';
import type { Thresholds } from './pace.ts';
import { defaultThresholds } from './pace.ts';
import { defaultPraise, type PraisePolicy } from './praise/policy.ts';
import { defaultInquiryDays } from './rewards/inquiry.ts';
import { defaultEnvelope, type Envelope } from './scorecards/scorecard.ts';
import { defaultTaskDays, type TaskDays } from './tasks/clock.ts';
import type { FlagLimits } from './tasks/flags.ts';
import { defaultWins, type WinPolicy } from './wins.ts';

/** What an organisation may set for itself, and what holds until it does. */
export interface Policy {
  readonly thresholds: Thresholds;
  /** Within which a scorecard takes effect without a reason. */
  readonly envelope: Envelope;
  /** The most tasks a person may hold without having finished them. */
  readonly mostOpenTasks: number;
  /** How long a task waits for people before the clock does something. */
  readonly taskDays: TaskDays;
  /** Full members who write to the bot join as reps without a team. */
  readonly joinOpen: boolean;
  /** When people are reminded to report who have set no time of their own, in minutes after midnight; null for never. */
  readonly remindAt: number | null;
  /** When whoever leads people gets the brief of the week, in minutes after midnight; null for never. */
  readonly briefAt: number | null;
  /** After so many working days on which a team's parts come to less than its target the manager is told. */
  readonly gapDays: number;
  readonly wins: WinPolicy;
  /** Within so many hours a digest that was missed is sent late; 0 for those that had rather not come at all. */
  readonly catchUpHours: { readonly weekly: number; readonly review: number };
  /** Over so many days, today included, it is looked at who helps whom, and what of it is worth a look. */
  readonly helping: FlagLimits & { readonly days: number };
  /** How much may change how soon. */
  readonly changes: ChangeLimits;
  readonly praise: PraisePolicy;
  /** Within so many working days a question about pay is answered. */
  readonly inquiryDays: number;
  /** Who has been with the company for less than so many months is new on a board. */
  readonly newMonths: number;
}

export const defaultPolicy: Policy = {
  thresholds: defaultThresholds,
  envelope: defaultEnvelope,
  mostOpenTasks: 3,
  taskDays: defaultTaskDays,
  joinOpen: true,
  remindAt: 18 * 60,
  briefAt: 8 * 60 + 30,
  gapDays: 5,
  wins: defaultWins,
  catchUpHours: { weekly: 24, review: 120 },
  helping: { days: 90, reciprocalTasks: 2, oneSidedTasks: 3, quickMinutes: 10 },
  changes: defaultChangeLimits,
  praise: defaultPraise,
  inquiryDays: defaultInquiryDays,
  newMonths: 6,
};
