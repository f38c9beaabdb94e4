import type { Texts } from '../zh-CN/index.ts';

const counted = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

const changes = (p: { fresh: number; changed: number; same: number; gone: number }): string =>
  [
    ...(p.fresh > 0 ? [`${p.fresh} new`] : []),
    ...(p.changed > 0 ? [`${p.changed} changed`] : []),
    ...(p.same > 0 ? [`${p.same} as before`] : []),
    ...(p.gone > 0 ? [`${p.gone} gone`] : []),
  ].join(', ') || 'no records';

export const records: Texts['records'] = {
  button: 'Source records',
  unknown: 'Its columns do not say what the sheet is. Nothing is taken in yet',
  maybe: 'If each row is a record, such as a deal or a visit, take them as records of a source',
  title: (p) => `${counted(p.records)} for “${p.object}”, not taken in yet`,
  changes,
  gone: (p) =>
    `The file is complete: ${p.count === 1 ? '1 record that is not in it is gone' : `${p.count} records that are not in it are gone`} once you take it in`,
  take: 'Take them in',
  change: 'Change',
  discard: 'Discard',
  nothing: (p) => `Nothing to take in: ${p.problems === 1 ? '1 row' : `${p.problems} rows`} to fix`,
  problem: (p) => `Row ${p.row}: ${p.what}`,
  more: (p) => `${p.count} more not listed here`,
  fix: 'Fix it and send the file again, or choose another column',
  wrong: {
    'no-table': 'there are no records',
    'no-heading': 'no column has a name',
    'second-heading': 'two columns have the same name',
    'no-id-column': (p) => `no column “${p.id}”`,
    'no-id': (p) => `“${p.id}” is empty`,
    twice: (p) => `“${p.id}” is the same as in an earlier row`,
  },
  taken: (p) => `Taken in: ${counted(p.records)} for “${p.object}”`,
  counting: 'What it came to stands in the next message',
  mapNext: 'Next: say how they count, in the next message',
  discarded: 'Nothing was taken in, all is as it was',
  anew: 'To begin anew, send the file again',
  formTitle: 'Records of a source',
  formSubmit: 'Preview',
  object: 'What the records are called',
  objectHint: 'Such as deals or visits; the same name next time goes on with them',
  objectWrong: (p) => `1 to ${p.most} characters`,
  id: 'Which column says which record it is',
  noId: 'None: the row itself',
  otherId: (p) => `“${p.object}” goes by “${p.id}”: by another column they would count twice`,
  otherRow: (p) => `“${p.object}” goes by the row itself: by a column they would count twice`,
  each: 'Each file',
  eachIs: { some: 'has some of them, the others stay', all: 'has all of them, the others are gone' },
};
