import * as is from './sheet.ts';

const score = `t.score->'score'->'value'`;

/** Targets, what was reported, and what it came to. */
export const numberSheets: readonly is.Sheet[] = [
  {
    name: 'target',
    columns: [
      ...[is.person('person'), is.team('team'), is.period, is.indicator('indicator'), is.number('version')],
      ...[is.amount('amount'), is.amount('reserve'), is.day('from'), is.person('setBy'), is.moment('setAt')],
      ...[is.text('reason'), is.id],
    ],
    whose: ['t."personId"'],
    key: is.byId,
  },
  {
    name: 'proposal',
    columns: [
      ...[
        is.person('person'),
        is.periodOfTarget,
        is.indicator('indicator', is.upper('target', 'targetId', 'x.indicator')),
      ],
      ...[is.amount('target', is.upper('target', 'targetId', 'x.amount')), is.word('state'), is.moment('askedAt')],
      ...[is.amount('amount'), is.text('reason'), is.moment('answeredAt'), is.person('decidedBy')],
      ...[is.moment('decidedAt'), { ...is.id, sql: 't."targetId"' }],
    ],
    whose: ['t."personId"'],
    key: [['t."targetId"', 'uuid']],
  },
  {
    name: 'entry',
    columns: [
      ...[is.person('person'), is.day('day'), is.indicator('indicator'), is.amount('amount'), is.number('base')],
      ...[is.word('source'), is.text('record', 't."sourceRecord"'), is.text('note'), is.moment('recordedAt')],
      ...[is.person('recordedBy'), is.text('corrects', 't."correctsId"'), is.day('from', 't."aboutFrom"')],
      ...[is.day('until', 't."aboutUntil"'), is.yes('onTop', 't.overlay'), is.yes('aside'), is.id],
    ],
    whose: ['t."personId"'],
    key: is.byId,
  },
  {
    name: 'decision',
    columns: [
      ...[is.person('person'), is.indicator('indicator'), is.day('from'), is.day('until'), is.amount('manual')],
      ...[is.word('source'), is.amount('sourced'), is.person('decidedBy'), is.moment('decidedAt')],
      ...[is.text('reason'), is.id],
    ],
    whose: ['t."personId"'],
    key: is.byId,
  },
  {
    name: 'closed_score',
    columns: [
      ...[is.person('person'), is.period, is.number('revision'), is.team('team'), is.moment('at')],
      ...[is.ratio('score', `(${score}->>'top') || '/' || (${score}->>'bottom')`), is.json('details', 't.score')],
    ],
    whose: ['t."personId"'],
    key: [
      ['t."periodId"', 'uuid'],
      ['t."personId"', 'uuid'],
      ['t.revision', 'int'],
    ],
  },
  {
    name: 'waiver',
    columns: [
      ...[is.person('person'), is.team('team'), is.period, is.indicator('indicator'), is.text('reason')],
      ...[is.person('decidedBy', 't."waivedById"'), is.moment('decidedAt', 't."waivedAt"'), is.id],
    ],
    whose: ['t."personId"'],
    key: is.byId,
  },
  {
    name: 'review_cause',
    columns: [
      ...[is.team('team'), is.period, is.text('note', 't.text'), is.person('author', 't."writtenById"')],
      ...[is.moment('at', 't."writtenAt"'), is.id],
    ],
    whose: ['t."writtenById"'],
    key: is.byId,
  },
  {
    name: 'review_action',
    columns: [
      ...[is.team('team'), is.period, is.text('note', 't.text'), is.person('owner'), is.day('due', 't."dueOn"')],
      ...[is.word('state'), is.person('raisedBy'), is.moment('createdAt', 't."raisedAt"'), is.moment('endedAt'), is.id],
    ],
    whose: ['t."ownerId"', 't."raisedById"'],
    key: is.byId,
  },
  {
    name: 'reward_approver',
    columns: [
      is.person('person'),
      is.team('plan', is.upper('reward_plan', 'planId', 'x."teamId"')),
      is.number('version'),
    ],
    whose: ['t."personId"'],
    key: [
      ['t."planId"', 'uuid'],
      ['t.version', 'int'],
      ['t."personId"', 'uuid'],
    ],
  },
  {
    // Nobody sees what they are to be paid before somebody has approved it.
    name: 'reward_statement',
    only: `${paid('o."approvedAt"')} IS NOT NULL`,
    columns: [
      is.person('person'),
      { ...is.period, sql: paid(`p.kind || ' ' || p."from"`) },
      ...[is.moment('approvedAt', paid('o."approvedAt"')), is.team('team'), is.lines('lines'), is.pay('amount'), is.id],
    ],
    whose: ['t."personId"'],
    key: is.byId,
    pay: true,
  },
  {
    name: 'reward_inquiry',
    columns: [
      ...[is.person('person', is.upper('reward_statement', 'statementId', 'x."personId"')), is.number('number')],
      ...[is.number('line'), is.text('question'), is.moment('askedAt'), is.person('owner'), is.day('due', 't."dueOn"')],
      ...[is.text('answer'), is.pay('amount', 't.adjustment'), is.person('answeredBy'), is.moment('answeredAt'), is.id],
    ],
    whose: [is.upper('reward_statement', 'statementId', 'x."personId"')],
    key: is.byId,
    pay: true,
  },
];

/** Of the payout that a statement belongs to. */
function paid(sql: string): string {
  return `(SELECT ${sql} FROM reward_payout o JOIN period p ON p."orgId" = o."orgId" AND p.id = o."periodId"
    WHERE o."orgId" = t."orgId" AND o.id = t."payoutId")`;
}
