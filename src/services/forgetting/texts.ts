/**
 * Where people may be named in words, by table and column: what anybody wrote, what is kept of what came from outside, and what
 * was shown. A new column of text is either here, or says in the test of this list what else it holds.
 */
export const textColumns: Readonly<Record<string, readonly string[]>> = {
  scorecard_version: ['overrideReason'],
  target: ['reason'],
  proposal: ['reason'],
  change: ['why', 'hurry'],
  decision: ['reason'],
  waiver: ['reason'],
  review_cause: ['text'],
  review_action: ['text'],
  entry: ['note'],
  task: ['title', 'customer'],
  task_slot: ['note'],
  contest: ['cancelReason', 'boardOf'],
  note: ['text'],
  praise: ['text', 'customer'],
  skill_award: ['skill', 'evidence'],
  reward_inquiry: ['question', 'answer'],
  announcement: ['failure'],
  errand: ['failure'],
  source: ['failure'],
};

/** The same as JSON. */
export const jsonColumns: Readonly<Record<string, readonly string[]>> = {
  announcement: ['about'],
  change: ['content'],
  coverage: ['compared'],
  errand: ['about', 'progress', 'outcome'],
  inbox_record: ['values'],
  seen: ['answer'],
  source_record: ['values'],
};
