/** What an export has a sheet of, by the table that it is made of; a score that runs is in none. A new one gets its name in `texts/<language>/exports.ts`. */
export const sheetNames = [
  'organisation',
  'workspace',
  'person',
  'identity',
  'team',
  'team_placement',
  'membership',
  'leave',
  'delegation',
  'calendar_day',
  'indicator',
  'scorecard',
  'scorecard_version',
  'scorecard_item',
  'period',
  'period_closing',
  'target',
  'proposal',
  'entry',
  'decision',
  'score',
  'closed_score',
  'waiver',
  'review_cause',
  'review_action',
  'change',
  'change_approval',
  'change_party',
  'task',
  'task_slot',
  'praise',
  'skill_award',
  'contest',
  'contest_side',
  'contest_player',
  'note',
  'reminder',
  'brief',
  'reward_plan',
  'reward_approver',
  'reward_statement',
  'reward_inquiry',
  'chat',
  'schedule',
  'source',
  'source_owner',
  'source_outsider',
  'mapping',
  'audit',
] as const;
export type SheetName = (typeof sheetNames)[number];

/** What its columns are called, likewise. */
export const columnNames = [
  'account',
  'active',
  'actual',
  'admin',
  'after',
  'aim',
  'alias',
  'aliases',
  'amount',
  'answer',
  'answeredAt',
  'answeredBy',
  'approvedAt',
  'aside',
  'askedAt',
  'at',
  'attainment',
  'author',
  'base',
  'before',
  'briefOff',
  'cap',
  'claimedAt',
  'closedAt',
  'closedBy',
  'confirmedAt',
  'confirmedBy',
  'connectedAt',
  'content',
  'core',
  'corrects',
  'createdAt',
  'currency',
  'customer',
  'day',
  'decidedAt',
  'decidedBy',
  'decimals',
  'delegate',
  'details',
  'dimension',
  'direction',
  'doneAt',
  'due',
  'email',
  'endedAt',
  'every',
  'evidence',
  'fiscalYearStart',
  'floor',
  'for',
  'from',
  'giver',
  'holder',
  'hurry',
  'id',
  'indicator',
  'joinedOn',
  'kind',
  'leftOn',
  'line',
  'lines',
  'locale',
  'manual',
  'measure',
  'messenger',
  'minimum',
  'minute',
  'mobile',
  'moves',
  'name',
  'nameEn',
  'note',
  'number',
  'object',
  'onTop',
  'owner',
  'parent',
  'partner',
  'period',
  'person',
  'plan',
  'points',
  'privacy',
  'publishedAt',
  'question',
  'raisedBy',
  'reason',
  'receiver',
  'record',
  'recordedAt',
  'recordedBy',
  'remindAt',
  'remindOff',
  'requester',
  'reserve',
  'revision',
  'role',
  'score',
  'scorecard',
  'seenAt',
  'setAt',
  'setBy',
  'share',
  'side',
  'skill',
  'snoozedUntil',
  'source',
  'sourced',
  'state',
  'successor',
  'target',
  'team',
  'teamLink',
  'tie',
  'title',
  'undoneAt',
  'unit',
  'until',
  'version',
  'weekday',
  'weight',
  'why',
  'withdrawnAt',
  'working',
  'workspace',
  'zone',
] as const;
export type ColumnName = (typeof columnNames)[number];

/**
 * How what stands in a column is read: `amount` in the unit of the indicator of its row, `pay` in the smallest unit of the
 * currency, `ratio` as `top/bottom`, `share` in hundredths of a percent, `minutes` after midnight, `period` as its kind and
 * first day, `lines` of a statement, `word` one of ours.
 */
export type ColumnKind =
  | 'text'
  | 'word'
  | 'id'
  | 'day'
  | 'moment'
  | 'minutes'
  | 'person'
  | 'team'
  | 'indicator'
  | 'period'
  | 'amount'
  | 'pay'
  | 'number'
  | 'share'
  | 'ratio'
  | 'yes'
  | 'json'
  | 'lines';

/** A sheet as it is shown: how it is read from a database is another matter. */
export interface ExportSheet {
  readonly name: SheetName;
  readonly columns: readonly { readonly name: ColumnName; readonly kind: ColumnKind }[];
}

/** One row, in the order of the columns; null for what is empty. */
export type ExportRow = readonly (string | null)[];
