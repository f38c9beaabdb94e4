import {
  recordsDiscardedCard,
  recordsOfferedCard,
  recordsPreviewCard,
  recordsTakenCard,
  type ShownRecords,
} from '../../../views/records.ts';
import type { Samples } from './sample.ts';

const draftId = '018f0000-0000-7000-8000-000000000001';
const changes = { records: 23, fresh: 3, changed: 1, same: 19, gone: 0 };
const deals: ShownRecords = { draftId, object: 'deals', id: '合同号', comes: changes };

const whats = ['no-table', 'no-heading', 'second-heading', 'no-id-column', 'no-id', 'twice'] as const;

export const recordsSamples: Samples = {
  view: 'records',
  says: 'shows what the records of a sheet would change before they are taken in',
  scenes: {
    'what it is, is asked': (reader) => recordsOfferedCard(reader, draftId),
    'some new, some changed': (reader) => recordsPreviewCard(reader, deals),
    'the first one': (reader) =>
      recordsPreviewCard(reader, {
        ...deals,
        object: '商机',
        comes: { records: 1, fresh: 1, changed: 0, same: 0, gone: 0 },
      }),
    'all there is': (reader) => recordsPreviewCard(reader, { ...deals, comes: { ...changes, gone: 4 } }),
    'all there is, and one is gone': (reader) =>
      recordsPreviewCard(reader, { ...deals, comes: { ...changes, gone: 1 } }),
    'a long name': (reader) =>
      recordsPreviewCard(reader, {
        ...deals,
        object: '<!channel> 华东大区 2026 年续约合同台账',
        comes: { records: 1900, fresh: 1200, changed: 300, same: 400, gone: 0 },
      }),
    'rows that are no records': (reader) =>
      recordsPreviewCard(reader, {
        ...deals,
        comes: { problems: [3, 5, 8, 13, 21, 34].map((row) => ({ row, what: row === 5 ? 'no-id' : 'twice' })) },
      }),
    ...Object.fromEntries(
      whats.map((what) => [
        `one row: ${what}`,
        (reader: Parameters<typeof recordsPreviewCard>[0]) =>
          recordsPreviewCard(reader, { ...deals, comes: { problems: [{ row: 1, what }] } }),
      ]),
    ),
    'taken in, and counted': (reader) =>
      recordsTakenCard(reader, { ...changes, gone: 4, object: 'deals', mapped: true }),
    'taken in, and not mapped yet': (reader) => recordsTakenCard(reader, { ...changes, object: '商机', mapped: false }),
    discarded: recordsDiscardedCard,
  },
};
