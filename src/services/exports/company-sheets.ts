import * as is from './sheet.ts';

const ofScorecard = is.team('scorecard', is.upper('scorecard', 'scorecardId', 'x."teamId"'));
const nobodys = [] as const;

/** What is nobody's alone: the company, its teams, its rules, its chats and sources. */
export const companySheets: readonly is.Sheet[] = [
  {
    name: 'organisation',
    columns: [
      ...[is.text('name'), is.word('locale'), is.text('zone'), is.text('currency'), is.number('fiscalYearStart')],
      ...[is.json('content', 't.policy'), is.moment('createdAt'), is.id],
    ],
    whose: nobodys,
    key: is.byId,
  },
  {
    name: 'workspace',
    columns: [
      is.word('messenger', 't.platform'),
      ...[is.text('name'), is.text('account', 't.tenant'), is.moment('connectedAt'), is.id],
    ],
    whose: nobodys,
    key: is.byId,
  },
  { name: 'team', columns: [is.text('name'), is.text('alias'), is.id], whose: nobodys, key: is.byId },
  {
    name: 'team_placement',
    columns: [is.team('team'), is.team('parent'), is.day('from'), is.day('until')],
    whose: nobodys,
    key: [
      ['t."teamId"', 'uuid'],
      ['t."from"', 'date'],
    ],
  },
  {
    name: 'calendar_day',
    columns: [is.day('day'), is.yes('working'), is.text('name')],
    whose: nobodys,
    key: [['t.day', 'date']],
  },
  {
    name: 'indicator',
    columns: [
      ...[is.text('id', 't.key'), is.day('from'), is.text('name', 't."nameZh"'), is.text('nameEn')],
      ...[is.text('aliases', `array_to_string(t.aliases, ', ')`), is.text('measure'), is.word('dimension')],
      ...[is.word('unit'), is.number('decimals'), is.word('direction')],
    ],
    whose: nobodys,
    key: [
      ['t.key', 'text'],
      ['t."from"', 'date'],
    ],
  },
  { name: 'scorecard', columns: [is.text('name'), is.team('team'), is.id], whose: nobodys, key: is.byId },
  {
    name: 'scorecard_version',
    columns: [
      ...[ofScorecard, is.number('version'), is.day('from'), is.share('teamLink')],
      ...[is.indicator('indicator', 't."teamIndicator"'), is.text('reason', 't."overrideReason"')],
      is.moment('recordedAt'),
    ],
    whose: nobodys,
    key: [
      ['t."scorecardId"', 'uuid'],
      ['t.version', 'int'],
    ],
  },
  {
    name: 'scorecard_item',
    columns: [
      ...[ofScorecard, is.number('version'), is.indicator('indicator'), is.share('weight'), is.yes('core')],
      ...[is.number('floor'), is.number('cap')],
    ],
    whose: nobodys,
    key: [
      ['t."scorecardId"', 'uuid'],
      ['t.version', 'int'],
      ['t.indicator', 'text'],
    ],
  },
  {
    name: 'period',
    columns: [
      { ...is.period, sql: `t.kind || ' ' || t."from"` },
      ...[is.day('from'), is.day('until'), is.moment('closedAt'), is.id],
    ],
    whose: nobodys,
    key: is.byId,
  },
  {
    name: 'period_closing',
    columns: [is.period, is.team('team'), is.moment('closedAt'), is.person('closedBy')],
    whose: nobodys,
    key: [
      ['t."periodId"', 'uuid'],
      ['t."teamId"', 'uuid'],
    ],
  },
  {
    name: 'reward_plan',
    table: 'reward_plan_version',
    columns: [
      is.team('team', is.upper('reward_plan', 'planId', 'x."teamId"')),
      ...[is.number('version'), is.day('from'), is.json('content')],
    ],
    whose: nobodys,
    key: [
      ['t."planId"', 'uuid'],
      ['t.version', 'int'],
    ],
  },
  {
    name: 'chat',
    columns: [
      ...[is.text('name'), is.team('team'), is.word('messenger', is.upper('workspace', 'workspaceId', 'x.platform'))],
      ...[is.text('account', 't."externalId"'), is.word('locale'), is.text('zone'), is.word('privacy'), is.id],
    ],
    whose: nobodys,
    key: is.byId,
  },
  {
    name: 'schedule',
    columns: [
      ...[is.text('name', is.upper('chat', 'chatId', 'x.name')), is.word('kind', 't.digest'), is.number('weekday')],
      ...[is.minutes('minute'), is.yes('active'), is.id],
    ],
    whose: nobodys,
    key: is.byId,
  },
  {
    name: 'source',
    columns: [
      ...[
        is.word('source', 't.name'),
        is.text('account'),
        is.moment('connectedAt'),
        is.number('every', 't."everyMinutes"'),
      ],
      ...[is.moment('endedAt', 't."disconnectedAt"'), is.id],
    ],
    whose: nobodys,
    key: is.byId,
  },
  {
    name: 'source_outsider',
    columns: [is.word('source', is.upper('source', 'sourceId', 'x.name')), is.text('owner')],
    whose: nobodys,
    key: [
      ['t."sourceId"', 'uuid'],
      ['t.owner', 'text'],
    ],
  },
  {
    name: 'mapping',
    columns: [
      ...[is.number('number'), is.word('source', is.upper('source', 'sourceId', 'x.name')), is.text('object')],
      ...[is.text('name', 't.label'), is.indicator('indicator'), is.word('role'), is.json('content', 't.rules')],
      ...[is.day('from'), is.day('until'), is.moment('confirmedAt'), is.person('confirmedBy'), is.id],
    ],
    whose: nobodys,
    key: is.byId,
  },
];
