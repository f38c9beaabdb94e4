import type { AuditNamed, AuditRow } from '../../../domain/audit/row.ts';
import { catalogue } from '../../../domain/indicators/catalogue.ts';
import { periodOf } from '../../../domain/period.ts';
import { auditCard, auditExportCard, type ShownAudit } from '../../../views/audit.ts';
import type { Samples } from './sample.ts';
import { now, people, today } from './team.ts';

const idOf = (nth: number): string => `019aa000-0000-7000-8000-${String(nth).padStart(12, '0')}`;
const [li, task, report, target, mapping] = [1, 2, 3, 4, 5].map(idOf) as [string, string, string, string, string];

const names = new Map<string, AuditNamed>([
  [li, { is: 'named', ...people.li }],
  [task, { is: 'task', number: 12 }],
  [report, { is: 'entry', indicator: 'visits', amount: 3n, day: today }],
  [target, { is: 'target', of: people.li, indicator: 'sales-amount', period: periodOf('quarter', today, 1) }],
  [mapping, { is: 'mapping', number: 3, indicator: 'sales-amount' }],
]);

const wang = { ...people.wang, personId: idOf(9) };
const chen = { ...people.chen, personId: idOf(8) };

const row = (nth: number, changed: Partial<AuditRow>): AuditRow => ({
  id: idOf(100 + nth),
  at: now.subtract({ minutes: 17 * nth }),
  ...{ who: wang, inPlaceOf: undefined, via: 'slack', action: 'target.set', outcome: 'done', subject: `person:${li}` },
  ...{ before: undefined, after: undefined, reason: undefined },
  ...changed,
});

const numbers = { indicator: 'visits', period: 'month 2026-11-01', version: 2, reserve: '0' };
const at = { active: true, weekday: 1, minute: 540 };

const rows: readonly AuditRow[] = [
  row(0, { before: { amount: '50', reserve: '0', version: 1 }, after: { ...numbers, amount: '60' } }),
  row(1, {
    who: chen,
    ...{ action: 'refused.not-your-target', outcome: 'refused', subject: 'command:goal set', via: 'feishu' },
    after: { text: 'goal set @chen visits 30' },
  }),
  row(2, { who: chen, action: 'report.record', subject: `person:${chen.personId}`, after: { entries: [report] } }),
  row(3, {
    inPlaceOf: people.zhou,
    ...{ action: 'review.waive', after: { indicator: 'complaints', period: 'month 2026-10-01' } },
    reason: '十月没有投诉渠道',
  }),
  row(4, {
    who: undefined,
    action: 'task.warn',
    subject: `task:${task}`,
    via: 'clock',
    after: { number: 12, holder: li },
  }),
  row(5, { action: 'digest.schedule', subject: 'chat:gone', before: at, after: { ...at, weekday: 2, minute: 600 } }),
  row(6, {
    who: chen,
    action: 'target.propose',
    subject: `target:${target}`,
    after: { amount: '80000000' },
    reason: '华星推迟',
  }),
  row(7, { action: 'admin.claim-wrong', outcome: 'refused', subject: `person:${wang.personId}` }),
  row(8, {
    ...{ action: 'source.make-up', subject: `mapping:${mapping}`, via: 'salesforce' },
    before: { record: '0065g0', counted: '10000000' },
    after: { record: '0065g0', counted: '12000000', about: '2025-12-30' },
  }),
  row(9, { who: undefined, action: 'refused.not-a-member', outcome: 'refused', subject: 'account:U0GUEST' }),
];

const drafted = row(10, {
  action: 'change.draft',
  subject: 'scorecard:gone',
  after: {
    number: 4,
    // As the database gives it back.
    content: {
      base: 1,
      items: [
        { weight: 4_000, indicator: 'sales-amount' },
        { weight: 1_500, indicator: 'visits' },
        { weight: 4_500, indicator: 'teamwork' },
      ],
      teamLink: 2_000,
    },
  },
  reason: '联合拜访成单率更高',
});

const corrected = row(11, {
  action: 'change.publish',
  subject: 'scorecard:gone',
  after: {
    number: 2,
    content: {
      corrects: 'target',
      targets: [
        {
          of: { id: li, kind: 'person' },
          period: { from: '2026-10-01', kind: 'month' },
          stated: '50',
          indicator: 'visits',
        },
      ],
    },
  },
  reason: '漏了一个区',
});

const sides = [
  { source: 'salesforce', amount: '15000000' },
  { source: 'manual', amount: '17100000' },
];
const decided = row(12, {
  action: 'decision.make',
  before: { indicator: 'sales-amount', period: 'quarter 2026-10-01', amount: sides },
  after: { decision: 'manual', amount: '17100000' },
  reason: '合同还没录进去',
});

const world = { names, indicators: catalogue, fiscalYearStart: 1, today };
const page: ShownAudit = { ...world, rows, more: true, continues: false, asked: {}, person: undefined };
const asked = { personId: li, of: 'goal', refused: true, since: today.subtract({ days: 17 }), until: today };

export const auditSamples: Samples = {
  view: 'audit',
  says: 'shows who did what, from what to what, why and from where, with all that was refused',
  mostLines: 10,
  scenes: {
    'the latest': (reader) => auditCard(reader, page),
    'further back': (reader) => auditCard(reader, { ...page, rows: rows.slice(3, 5), more: false, continues: true }),
    'of one person, refused, over some days': (reader) =>
      auditCard(reader, {
        ...page,
        rows: rows.slice(1, 2),
        more: false,
        asked,
        person: { ...people.li, personId: li },
      }),
    'of a change': (reader) =>
      auditCard(reader, { ...page, rows: [drafted, corrected], more: false, asked: { of: 'change' } }),
    'of what was decided': (reader) =>
      auditCard(reader, { ...page, rows: [decided], more: false, asked: { of: 'source' } }),
    'of one act': (reader) => auditCard(reader, { ...page, rows: [], more: false, asked: { of: 'target.set' } }),
    'a file is on its way': (reader) => auditExportCard(reader, 1234, 'on its way'),
    'the file was not sent': (reader) => auditExportCard(reader, 1, 'lost'),
  },
};
