import * as is from './sheet.ts';

const ofChange = is.number('number', is.upper('change', 'changeId', 'x.number'));
const ofTask = (sql: string): string => is.upper('task', 'taskId', sql);
const ofContest = is.number('number', is.upper('contest', 'contestId', 'x.number'));
const contestKey = ['t."contestId"', 'uuid'] as const;

/** What people do together: changes, tasks, contests. */
export const workSheets: readonly is.Sheet[] = [
  {
    name: 'change',
    columns: [
      ...[is.number('number'), is.word('kind'), is.word('state'), is.team('team'), is.text('why'), is.day('from')],
      ...[is.text('hurry'), is.person('author'), is.person('for', 't."inPlaceOfId"'), is.moment('createdAt')],
      ...[is.moment('publishedAt'), is.moment('withdrawnAt'), is.json('content'), is.id],
    ],
    whose: ['t."authorId"'],
    key: is.byId,
  },
  {
    name: 'change_approval',
    columns: [ofChange, is.person('person'), is.moment('approvedAt')],
    whose: ['t."personId"'],
    key: [
      ['t."changeId"', 'uuid'],
      ['t."personId"', 'uuid'],
    ],
  },
  {
    // What a plan would have paid is left out: pay is told in statements.
    name: 'change_party',
    columns: [
      ...[ofChange, is.person('person'), is.json('before'), is.json('after'), is.json('moves'), is.moment('seenAt')],
    ],
    whose: ['t."personId"'],
    key: [
      ['t."changeId"', 'uuid'],
      ['t."personId"', 'uuid'],
    ],
  },
  {
    name: 'task',
    columns: [
      ...[is.number('number'), is.word('kind'), is.text('title'), is.text('customer'), is.number('points')],
      ...[is.indicator('indicator'), is.day('due', 't."dueOn"'), is.person('requester'), is.person('partner')],
      ...[
        is.person('successor'),
        is.word('state'),
        is.moment('createdAt'),
        is.moment('withdrawnAt', 't."cancelledAt"'),
      ],
      is.id,
    ],
    whose: ['t."requesterId"', 't."partnerId"', 't."successorId"'],
    key: is.byId,
  },
  {
    name: 'task_slot',
    columns: [
      ...[is.number('number', ofTask('x.number')), is.text('title', ofTask('x.title')), is.team('team')],
      ...[is.word('role'), is.share('share'), is.yes('onTop', 't.overlay'), is.person('holder')],
      ...[is.moment('claimedAt'), is.moment('doneAt'), is.text('note'), is.moment('confirmedAt')],
      is.person('confirmedBy'),
    ],
    whose: ['t."holderId"'],
    key: [
      ['t."taskId"', 'uuid'],
      ['t.index', 'int'],
    ],
  },
  {
    name: 'contest',
    columns: [
      ...[is.number('number'), is.person('author', 't."makerId"'), is.word('state'), is.indicator('indicator')],
      ...[is.word('measure'), is.indicator('tie', 't."tieBreak"'), is.number('minimum'), is.day('from')],
      ...[is.day('until'), is.moment('createdAt'), is.moment('endedAt'), is.text('reason', 't."cancelReason"'), is.id],
    ],
    whose: ['t."makerId"'],
    key: is.byId,
  },
  {
    name: 'contest_side',
    columns: [
      ...[ofContest, is.person('person'), is.team('team')],
      is.indicator('indicator', is.upper('contest', 'contestId', 'x.indicator')),
      ...[is.amount('actual'), is.amount('aim'), is.number('tie')],
    ],
    whose: ['t."personId"'],
    key: [contestKey, ['t.index', 'int']],
  },
  {
    name: 'contest_player',
    columns: [ofContest, is.person('person'), is.number('side', 't.index + 1'), is.moment('at', 't."joinedAt"')],
    whose: ['t."personId"'],
    key: [contestKey, ['t."personId"', 'uuid']],
  },
];
