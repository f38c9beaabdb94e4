import { comparisonCard, type ShownComparison } from '../../../views/source-compared.ts';
import { ownerSettledCard, type ShownQueued, sourceQueueCard } from '../../../views/source-queue.ts';
import { sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people } from './team.ts';

const whys = [
  'no-owner',
  'no-amount',
  'unreadable-amount',
  'other-currency',
  'no-day',
  'unreadable-day',
  'closed',
] as const;

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
      values: ['华星', '12,000', 'USD', '2026-11-02'].slice(0, 4 - (index % 3)),
    }),
  ),
];

export const sourceQueueSamples: Samples = {
  view: 'source-queue',
  says: 'shows the records that wait for somebody, those of one owner together',
  mostLines: 10,
  scenes: {
    nothing: (reader) => sourceQueueCard(reader, { total: 0, page: 1, pages: 1, items: [] }),
    'of each kind': (reader) => sourceQueueCard(reader, { total: 13, page: 1, pages: 1, items: queued }),
    'one record': (reader) => sourceQueueCard(reader, { total: 1, page: 1, pages: 1, items: queued.slice(3, 4) }),
    'an owner was said': (reader) =>
      ownerSettledCard(reader, { owner: 'Renewals Queue', person: people.li, counted: 5 }),
    'a page of several': (reader) => sourceQueueCard(reader, { total: 23, page: 2, pages: 3, items: queued }),
    'a record with nothing in it': (reader) =>
      sourceQueueCard(reader, {
        total: 1,
        page: 1,
        pages: 1,
        items: [{ is: 'record', source: 'files', mapping: 2, id: '1', why: 'no-amount', values: [] }],
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

export const comparisonSamples: Samples = {
  view: 'source-compared',
  says: 'shows what a source says in total and what we count, and which records explain the difference',
  mostLines: 12,
  scenes: {
    'nothing compared yet': (reader) => comparisonCard(reader, []),
    'a mapping not compared yet': (reader) => comparisonCard(reader, [{ ...agreeing, last: undefined }]),
    'all agrees': (reader) => comparisonCard(reader, [agreeing]),
    'two agree': (reader) => comparisonCard(reader, [agreeing, { ...agreeing, number: 2, source: 'zoho' }]),
    'one differs': (reader) => comparisonCard(reader, [agreeing, differing]),
  },
};
