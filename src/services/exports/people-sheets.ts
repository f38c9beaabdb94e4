import * as is from './sheet.ts';

/** People, where they belong, and who is away. */
export const peopleSheets: readonly is.Sheet[] = [
  {
    name: 'person',
    columns: [
      ...[is.text('name'), is.text('alias'), is.text('email'), is.text('mobile'), is.word('locale'), is.text('zone')],
      ...[is.yes('admin'), is.day('joinedOn'), is.day('leftOn')],
      ...[is.minutes('remindAt'), is.yes('remindOff'), is.moment('snoozedUntil'), is.yes('briefOff'), is.id],
    ],
    whose: ['t.id', 't."becameId"'],
    key: is.byId,
  },
  {
    name: 'identity',
    columns: [
      is.person('person'),
      is.text('messenger', is.upper('workspace', 'workspaceId', 'x.platform')),
      is.text('workspace', is.upper('workspace', 'workspaceId', 'x.name')),
      is.text('account', 't."externalId"'),
    ],
    whose: ['t."personId"', 't."ownPersonId"'],
    key: [
      ['t."workspaceId"', 'uuid'],
      ['t."externalId"', 'text'],
    ],
  },
  {
    name: 'membership',
    columns: [is.person('person'), is.team('team'), is.word('role'), is.day('from'), is.day('until')],
    whose: ['t."personId"'],
    key: [
      ['t."teamId"', 'uuid'],
      ['t."personId"', 'uuid'],
      ['t."from"', 'date'],
    ],
  },
  {
    name: 'leave',
    columns: [
      ...[is.person('person'), is.day('from'), is.day('until'), is.moment('recordedAt'), is.person('recordedBy')],
      ...[is.moment('undoneAt', 't."cancelledAt"'), is.id],
    ],
    whose: ['t."personId"'],
    key: is.byId,
  },
  {
    name: 'delegation',
    columns: [is.person('person'), is.person('delegate'), is.day('from'), is.day('until')],
    whose: ['t."personId"', 't."delegateId"'],
    key: [
      ['t."personId"', 'uuid'],
      ['t."from"', 'date'],
    ],
  },
  {
    name: 'reminder',
    columns: [is.person('person'), is.day('day', 't."localDate"'), is.moment('at'), is.word('kind')],
    whose: ['t."personId"'],
    key: [
      ['t."personId"', 'uuid'],
      ['t."localDate"', 'date'],
    ],
  },
  {
    name: 'brief',
    columns: [is.person('person'), is.day('day', 't.week'), is.moment('at')],
    whose: ['t."personId"'],
    key: [
      ['t."personId"', 'uuid'],
      ['t.week', 'date'],
    ],
  },
  {
    name: 'note',
    columns: [
      ...[
        is.person('giver', 't."fromId"'),
        is.person('receiver', 't."toId"'),
        is.day('day'),
        is.text('note', 't.text'),
      ],
      ...[is.moment('at'), is.id],
    ],
    whose: ['t."fromId"', 't."toId"'],
    key: is.byId,
  },
  {
    name: 'praise',
    columns: [
      ...[is.person('giver', 't."fromId"'), is.person('receiver', 't."toId"'), is.text('customer')],
      ...[is.text('note', 't.text'), is.day('day'), is.moment('at'), is.indicator('indicator')],
      ...[is.moment('undoneAt'), is.id],
    ],
    whose: ['t."fromId"', 't."toId"'],
    key: is.byId,
  },
  {
    name: 'skill_award',
    columns: [
      ...[is.person('giver', 't."fromId"'), is.person('receiver', 't."toId"'), is.text('skill'), is.text('evidence')],
      ...[is.day('day'), is.moment('at'), is.word('state'), is.person('decidedBy'), is.moment('decidedAt')],
      ...[is.indicator('indicator'), is.id],
    ],
    whose: ['t."fromId"', 't."toId"'],
    key: is.byId,
  },
  {
    name: 'source_owner',
    columns: [is.person('person'), is.word('source', is.upper('source', 'sourceId', 'x.name')), is.text('owner')],
    whose: ['t."personId"'],
    key: [
      ['t."sourceId"', 'uuid'],
      ['t.owner', 'text'],
    ],
  },
];
