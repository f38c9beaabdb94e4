import type { SourceKey } from '../../../domain/sources/labels.ts';
import type { SourceFailure } from '../../../errors.ts';
import type { Reader } from '../../../texts/reader.ts';
import { errandCard, type ShownErrand } from '../../../views/errand.ts';
import { day, sales } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people } from './team.ts';

const id = '018f0000-0000-7000-8000-000000000001';

const errand: ShownErrand = {
  id,
  source: 'salesforce',
  state: 'done',
  goesOn: undefined,
  failed: undefined,
  what: { kind: 'connect', account: 'Acme Corp' },
};

const shows = (more: Partial<ShownErrand>) => (reader: Reader) => errandCard(reader, { ...errand, ...more });

const tally = { read: 12_000, counted: 340, changed: 0, back: 0, waiting: 5 };
const quiet = { read: 0, counted: 0, changed: 0, back: 0, waiting: 0 };

const reading = { kind: 'sync', progress: undefined, through: undefined, stuck: [] } as const;

const objects = [
  { label: 'Opportunity', pick: '3f2a9c1b' },
  { label: 'Task', pick: '9d0041aa' },
  { label: '<!channel> *Deal*', pick: '00ff00ff' },
];

const draft = { label: 'Opportunity', indicator: 'sales-amount', role: 'counts', from: '2026-11-01' } as const;

const tried = {
  kind: 'try',
  draft,
  indicator: sales,
  became: undefined,
  replaces: undefined,
  aside: undefined,
  outcome: {
    records: [
      { is: 'counting', person: people.li, amount: 12_000_000n, day: day('2026-11-18'), customer: '华星' },
      { is: 'counting', person: people.chen, amount: 950_050n, day: day('2026-11-12'), customer: undefined },
      { is: 'waiting', why: 'unknown-owner', values: ['Renewals Queue', '50000', '2026-11-02'] },
      { is: 'waiting', why: 'other-currency', values: ['USD', '800', 'li@example.com'] },
      { is: 'passed', why: 'condition' },
      { is: 'passed', why: 'before' },
      { is: 'passed', why: 'condition' },
    ],
    read: 7,
    counting: 2,
    waiting: 2,
    passed: 3,
  },
} as const;

const failures: readonly [SourceFailure | 'internal', string][] = [
  ['transient', 'ECONNRESET'],
  ['rate-limited', 'REQUEST_LIMIT_EXCEEDED'],
  ['credentials', 'invalid_client'],
  ['forbidden', 'INSUFFICIENT_ACCESS'],
  ['unknown', 'INVALID_FIELD'],
  ['cursor', 'INVALID_QUERY_LOCATOR'],
  ['setting', 'url'],
  ['address', 'private'],
  ['malformed', 'html'],
  ['internal', ''],
];

const sources: readonly SourceKey[] = ['jiandaoyun', 'files', 'webhook', 'zoho', 'kingdee', 'fxiaoke', 'neocrm'];

const failed = (why: SourceFailure | 'internal', said: string, more: Partial<ShownErrand> = {}) =>
  shows({ state: 'failed', failed: { why, said }, what: { kind: 'connect', account: undefined }, ...more });

export const errandSamples: Samples = {
  view: 'errand',
  announced: 'errand',
  says: 'shows what is under way with a system, what came of it, and what to do where nothing did',
  mostLines: 21,
  scenes: {
    'about to connect': shows({ state: 'waiting', what: { kind: 'connect', account: undefined } }),
    'looking at what there is': shows({
      state: 'running',
      what: { kind: 'objects', like: undefined, found: undefined },
    }),
    'looking at fields': shows({ state: 'running', what: { kind: 'fields', object: 'Opportunity', found: undefined } }),
    'trying out': shows({ state: 'running', what: { ...tried, outcome: undefined } }),
    'reading, nothing read yet': shows({ state: 'waiting', what: reading }),
    'reading, with progress': shows({ state: 'running', what: { ...reading, progress: tally } }),
    'reading goes on later': shows({
      state: 'waiting',
      goesOn: { at: Temporal.Instant.from('2026-11-18T06:40:00Z'), why: 'rate-limited' },
      what: { ...reading, kind: 'reconcile', progress: tally },
    }),
    'what was pushed is taken in': shows({ state: 'running', what: { ...reading, kind: 'push' } }),
    connected: shows({}),
    'files are connected': shows({ source: 'files', what: { kind: 'connect', account: 'CSV, XLSX' } }),
    'no file was sent yet': shows({ source: 'files', what: { kind: 'objects', like: undefined, found: [] } }),
    'what there is': shows({ what: { kind: 'objects', like: undefined, found: objects } }),
    'what is like a word': shows({ what: { kind: 'objects', like: 'opp', found: objects.slice(0, 1) } }),
    'nothing is like a word': shows({ what: { kind: 'objects', like: '拜防', found: [] } }),
    'nothing may be read': shows({ what: { kind: 'objects', like: undefined, found: [] } }),
    'more than a menu holds': shows({
      what: {
        kind: 'objects',
        like: undefined,
        found: Array.from({ length: 130 }, (_, index) => ({ label: `Object ${index}`, pick: `0000${1000 + index}` })),
      },
    }),
    'the fields of an object': shows({
      what: {
        kind: 'fields',
        object: 'Opportunity',
        found: Array.from({ length: 14 }, (_, index) => ({ label: `Field ${index + 1}` })),
      },
    }),
    'one field': shows({ what: { kind: 'fields', object: '商机', found: [{ label: '金额' }] } }),
    'a mapping tried out': shows({ what: tried }),
    'a mapping tried out that takes the place of another': shows({
      what: {
        ...tried,
        draft: { ...draft, role: 'checks' },
        replaces: 2,
        outcome: { ...tried.outcome, records: tried.outcome.records.slice(0, 2) },
      },
    }),
    'a mapping tried out beside which reports by hand stand aside': shows({
      what: { ...tried, aside: { reports: 23, people: 5 } },
    }),
    'a mapping of which there are no records': shows({
      what: { ...tried, outcome: { records: [], read: 0, counting: 0, waiting: 0, passed: 0 } },
    }),
    'a mapping in force': shows({ what: { ...tried, became: { mapping: 3 } } }),
    'a mapping discarded': shows({ what: { ...tried, became: 'discarded' } }),
    'read for the first time, with progress': shows({
      state: 'running',
      what: { ...reading, kind: 'first', progress: tally },
    }),
    'read for the first time': shows({
      what: { ...reading, kind: 'first', through: [{ number: 1, label: 'Opportunity', tally }] },
    }),
    'read, with something that waits': shows({
      what: {
        ...reading,
        through: [
          { number: 1, label: 'Opportunity', tally },
          { number: 2, label: 'Visit', tally: { ...quiet, changed: 2, back: 1 } },
        ],
      },
    }),
    'read, nothing new': shows({ what: { ...reading, through: [{ number: 1, label: 'Opportunity', tally: quiet }] } }),
    compared: shows({
      what: {
        ...reading,
        kind: 'reconcile',
        through: [{ number: 1, label: 'Opportunity', tally: { ...quiet, counted: 1 } }],
      },
    }),
    'taken in': shows({ what: { ...reading, kind: 'push', through: [{ number: 1, label: '商机', tally }] } }),
    ...Object.fromEntries(failures.map(([why, said]) => [`not connected: ${why}`, failed(why, said)])),
    ...Object.fromEntries(sources.map((source) => [`keys of ${source}`, failed('credentials', '', { source })])),
    ...Object.fromEntries(sources.map((source) => [`a right of ${source}`, failed('forbidden', '', { source })])),
    'nothing seen': failed('forbidden', 'API_DISABLED', {
      what: { kind: 'objects', like: undefined, found: undefined },
    }),
    'no fields seen': failed('unknown', 'NOT_FOUND', { what: { kind: 'fields', object: 'Deal', found: undefined } }),
    'not tried out': failed('unknown', 'No such column Foo__c', { what: { ...tried, outcome: undefined } }),
    'not read the first time': failed('transient', 'ETIMEDOUT', { what: { ...reading, kind: 'first' } }),
    'not read to the end': failed('transient', 'ETIMEDOUT', { what: reading }),
    'some not read': failed('unknown', 'INVALID_TYPE', {
      what: {
        ...reading,
        stuck: ['Opportunity', '回款', 'Visit', 'Order', 'Lead'].map((label, nth) => ({ number: nth + 2, label })),
      },
    }),
    'not compared': failed('rate-limited', '429', { what: { ...reading, kind: 'reconcile' } }),
    'not taken in': failed('malformed', '', { what: { ...reading, kind: 'push' } }),
  },
};
