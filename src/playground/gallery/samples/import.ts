import type { Problem, Wrong } from '../../../domain/imports/table.ts';
import { Refusal } from '../../../errors.ts';
import {
  importDiscardedCard,
  importedCard,
  importHelpCard,
  importPreviewCard,
  type ShownImport,
} from '../../../views/import.ts';
import { refusalCard } from '../../../views/refusal.ts';
import type { Samples } from './sample.ts';
import { people } from './team.ts';

const draftId = '018f0000-0000-7000-8000-000000000001';

const previewed = { draftId, maybeRecords: false };
const team: ShownImport = { kind: 'people', fresh: 10, changed: 2, same: 0, problems: [], ignored: [] };

const at = (row: number, what: Wrong, column: Problem['column'] = '目标'): Problem => ({ row, column, what });

const value = '<!channel> 12';

const wrongs: readonly Wrong[] = [
  { kind: 'empty-sheet' },
  { kind: 'missing-column' },
  { kind: 'second-column' },
  { kind: 'missing' },
  { kind: 'unreadable', value },
  { kind: 'not-positive', value: '0' },
  { kind: 'circle', value: '华东' },
  { kind: 'rate-wanted', value: '90%' },
  { kind: 'unknown', value: '李纳', nearest: [people.li, people.chen] },
  { kind: 'unknown', value: '某人', nearest: [] },
  { kind: 'several', value: '王强', choices: [people.li, people.chen] },
  { kind: 'ambiguous', value: '1.200', choices: ['1,200', '1.2'] },
  { kind: 'foreign-currency', value: '$5', currency: 'USD' },
  { kind: 'twice', value: '李娜', first: 3 },
  { kind: 'not-yours', value: '60' },
  { kind: 'to-come', value: '2026-12-01' },
  { kind: 'closed', value: '60' },
  { kind: 'target-set', value: '60' },
  { kind: 'counted', value: '3' },
  { kind: 'taken', value: 'U123' },
];

const spoilt: ShownImport = {
  kind: 'goals',
  fresh: 12,
  changed: 0,
  same: 3,
  problems: [
    at(3, { kind: 'unknown', value: '李纳', nearest: [people.li] }, '姓名'),
    at(7, { kind: 'unreadable', value: 'many' }),
    at(8, { kind: 'missing' }, { zh: '指标', en: 'indicator' }),
    at(9, { kind: 'missing' }),
    at(10, { kind: 'missing' }),
  ],
  ignored: ['备注', '工号'],
};

const unreadable = ['too-large', 'too-long', 'old-excel', 'no-table', 'unknown', 'gone'] as const;

export const importSamples: Samples = {
  view: 'import',
  says: 'shows what a sheet would change before it does, and names each cell that is wrong',
  scenes: {
    'what to send': importHelpCard,
    'people, all of them sound': (reader) => importPreviewCard(reader, { ...team, ...previewed }),
    'one person': (reader) => importPreviewCard(reader, { ...team, fresh: 1, changed: 0, ...previewed }),
    'teams, some of them here already': (reader) =>
      importPreviewCard(reader, { ...team, kind: 'teams', fresh: 1, changed: 0, same: 2, ...previewed }),
    'targets, some with something wrong': (reader) => importPreviewCard(reader, { ...spoilt, ...previewed }),
    'results of today': (reader) => importPreviewCard(reader, { ...team, kind: 'actuals', changed: 0, ...previewed }),
    'results, or records of a source': (reader) =>
      importPreviewCard(reader, { ...team, kind: 'actuals', changed: 0, draftId, maybeRecords: true }),
    'nothing sound': (reader) =>
      importPreviewCard(reader, { ...spoilt, fresh: 0, same: 0, problems: spoilt.problems.slice(0, 1), ...previewed }),
    'nothing new': (reader) => importPreviewCard(reader, { ...team, fresh: 0, changed: 0, same: 12, ...previewed }),
    'people were imported': (reader) => importedCard(reader, team),
    'targets were imported, some were not': (reader) => importedCard(reader, spoilt),
    'nothing had to be imported': (reader) => importedCard(reader, { ...team, fresh: 0, changed: 0, same: 12 }),
    discarded: importDiscardedCard,
    ...Object.fromEntries(
      wrongs.map(
        (what, index) =>
          [
            `wrong ${index + 1}: ${what.kind}`,
            (reader) => importPreviewCard(reader, { ...spoilt, problems: [at(7, what)], ignored: [], ...previewed }),
          ] satisfies [string, (reader: Parameters<typeof importHelpCard>[0]) => ReturnType<typeof importHelpCard>],
      ),
    ),
    ...Object.fromEntries(
      unreadable.map((why) => [
        `no sheet: ${why}`,
        (reader: Parameters<typeof importHelpCard>[0]) =>
          refusalCard(reader, new Refusal({ code: 'unreadable-sheet', why }), {}),
      ]),
    ),
  },
};
