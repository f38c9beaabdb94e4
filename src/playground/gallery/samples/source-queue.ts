import { askedOf } from '../../../services/sources/say-record.ts';
import type { ClosedDifference } from '../../../views/source-closed.ts';
import { comparisonCard, type ShownComparison } from '../../../views/source-compared.ts';
import { outsiderCard, ownerSettledCard, type ShownQueued, sourceQueueCard } from '../../../views/source-queue.ts';
import { sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, today } from './team.ts';

const whys = ['no-owner', 'no-amount', 'unreadable-amount', 'other-currency', 'no-day', 'unreadable-day'] as const;

const queued: readonly ShownQueued[] = [
  { is: 'owner', source: 'salesforce', owner: 'Renewals Queue', why: 'unknown-owner', records: 5 },
  { is: 'owner', source: 'salesforce', owner: '王强', why: 'several-owners', records: 1 },
  ...whys.map(
    (why, index): ShownQueued => ({
      is: 'record',
      source: 'salesforce',
      mapping: 1,
      id: `0065g00000${index}`,
      why,
      asks: askedOf(why),
      values: ['华星', '12,000', 'USD', '2026-11-02'].slice(0, 4 - (index % 3)),
    }),
  ),
];

const calendar = { today, fiscalYearStart: 1 };
const sold = {
  ...{ indicator: sales, day: Temporal.PlainDate.from('2026-10-20'), here: 100_000n, there: 120_000n },
  ...{ owed: [{ ...people.li, amount: 20_000n }], countable: true },
};
const closedAs = (id: string, changed: Partial<ClosedDifference> = {}): ShownQueued => ({
  ...{ is: 'record', source: 'salesforce', mapping: 1, id, why: 'closed', values: ['华星', '1,200'] },
  differs: { ...sold, ...changed },
});
const { differs: _, ...unsaid } = { differs: undefined, ...closedAs('0065g000020') };
const closed: readonly ShownQueued[] = [
  closedAs('0065g000021'),
  closedAs('0065g000022', { there: 0n, owed: [{ ...people.li, amount: -100_000n }] }),
  closedAs('0065g000023', {
    ...{ there: 100_000n, day: Temporal.PlainDate.from('2025-12-30') },
    owed: [
      { ...people.li, amount: -100_000n },
      { ...people.chen, amount: 100_000n },
    ],
  }),
  closedAs('0065g000024', { there: 100_000n, owed: [], countable: false }),
  unsaid,
];

export const sourceQueueSamples: Samples = {
  view: 'source-queue',
  says: 'shows the records that wait for somebody, those of one owner together',
  mostLines: 10,
  scenes: {
    nothing: (reader) => sourceQueueCard(reader, { ...calendar, total: 0, page: 1, pages: 1, items: [] }),
    'of each kind': (reader) =>
      sourceQueueCard(reader, {
        ...calendar,
        total: 13,
        page: 1,
        pages: 1,
        items: [...queued, closedAs('0065g000025')],
      }),
    'records of closed months': (reader) =>
      sourceQueueCard(reader, { ...calendar, total: 5, page: 1, pages: 1, items: closed }),
    'one record': (reader) =>
      sourceQueueCard(reader, { ...calendar, total: 1, page: 1, pages: 1, items: queued.slice(3, 4) }),
    'an owner was said': (reader) =>
      ownerSettledCard(reader, { owner: 'Renewals Queue', person: people.li, counted: 5, again: false }),
    'an owner was said who had been nobody': (reader) =>
      ownerSettledCard(reader, { owner: 'Renewals Queue', person: people.li, counted: 0, again: true }),
    'an owner is nobody here': (reader) => outsiderCard(reader, { owner: 'Integration User', left: 12 }),
    'a page of several': (reader) =>
      sourceQueueCard(reader, { ...calendar, total: 23, page: 2, pages: 3, items: queued }),
    'a record with nothing in it': (reader) =>
      sourceQueueCard(reader, {
        ...calendar,
        total: 1,
        page: 1,
        pages: 1,
        items: [{ is: 'record', source: 'files', mapping: 2, id: '1', why: 'no-amount', asks: 'amount', values: [] }],
      }),
  },
};

const agreeing: ShownComparison = {
  number: 1,
  source: 'salesforce',
  label: 'Opportunity',
  indicator: sales,
  last: {
    at: now,
    there: { records: 340, amount: 1_250_000_050n },
    after: { records: 340, amount: 1_250_000_050n },
    differences: [],
    more: 0,
  },
};
const differing: ShownComparison = {
  ...agreeing,
  number: 3,
  indicator: visits,
  last: {
    at: now,
    there: { records: 12, amount: 12n },
    after: { records: 1, amount: 1n },
    differences: [
      { id: '0065g000007', why: 'settled', there: 2n, here: 1n },
      { id: '0065g000001', why: 'missing', there: 1n, here: null },
      { id: '0065g000002', why: 'different', there: 2n, here: 1n },
      { id: '0065g000003', why: 'gone', there: null, here: 1n },
      { id: '0065g000004', why: 'unknown-owner', there: 1n, here: null },
      { id: '0065g000005', why: 'closed', there: 1n, here: null },
      { id: '0065g000006', why: 'no-day', there: null, here: null },
    ],
    more: 7,
  },
};

const settled: ShownComparison = {
  ...agreeing,
  last: agreeing.last && {
    ...agreeing.last,
    differences: [{ id: '0065g000021', why: 'settled', there: 120_000n, here: 100_000n }],
  },
};

export const comparisonSamples: Samples = {
  view: 'source-compared',
  says: 'shows what a source says in total and what we count, and which records explain the difference',
  mostLines: 12,
  scenes: {
    'nothing compared yet': (reader) => comparisonCard(reader, [], 0),
    'a mapping not compared yet': (reader) => comparisonCard(reader, [{ ...agreeing, last: undefined }], 0),
    'all agrees': (reader) => comparisonCard(reader, [agreeing], 0),
    'all agrees, and something was settled': (reader) => comparisonCard(reader, [settled], 0),
    'two agree': (reader) => comparisonCard(reader, [agreeing, { ...agreeing, number: 2, source: 'zoho' }], 0),
    'all agrees but for what people report': (reader) => comparisonCard(reader, [agreeing], 3),
    'one number is undecided': (reader) => comparisonCard(reader, [agreeing], 1),
    'one differs': (reader) => comparisonCard(reader, [agreeing, differing], 0),
  },
};
