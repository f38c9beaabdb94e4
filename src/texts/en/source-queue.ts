import type { Texts } from '../zh-CN/index.ts';

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

export const sourceQueue: Texts['sourceQueue'] = {
  title: (p) => (p.count === 1 ? '1 record waits' : `${p.count} records wait`),
  empty: 'No record waits',
  page: (p) => `page ${p.page} of ${p.pages}`,
  comes: 'Correct it there, and it comes by itself',
  owner: (p) => `Who is “${p.owner}”? ${records(p.count)} in ${p.source}`,
  several: (p) => `Which one is “${p.owner}”? Several have that name, ${records(p.count)} in ${p.source}`,
  record: (p) => `${p.why}: ${p.values}`,
  nothing: 'nothing in it',
  next: 'Next page',
  before: 'Page before',
  say: 'Say who',
  leave: 'Leave out',
  leaveAsIs: 'Leave as is',
  bothSides: (p) =>
    `${p.period}: ${p.here} here · ${p.source} ${p.there}${p.difference === undefined ? '' : `, difference ${p.difference}`}`,
  moved: (p) => `${p.period}: ${p.people}`,
  count: 'Count the difference',
  countsToday: 'A difference counts today, and what is closed stays as it is',
  ownerForm: 'Who is the owner',
  ownerField: (p) => `“${p.owner}” is`,
  ownerSubmit: 'That is who',
  nobody: 'None of us: leave out',
  outsider: (p) => `“${p.owner}” is none of us: ${records(p.count)} left out`,
  settledAgain: (p) => `“${p.owner}” is ${p.name}: everything is read again`,
  settled: (p) => `“${p.owner}” is ${p.name}: ${records(p.counted)} counted`,
  agrees: (p) => (p.count === 1 ? 'This mapping agrees' : `All ${p.count} mappings agree`),
  differs: (p) => `${p.count} of ${p.of === 1 ? '1 mapping differs' : `${p.of} mappings differ`}`,
  notCompared: 'Nothing has been compared yet',
  sides: (p) => `${p.mapping}: ${p.there} there, ${p.here} here`,
  total: (p) => `${p.amount} (${p.records === '1' ? '1 record' : `${p.records} records`})`,
  never: (p) => `${p.mapping}: not compared yet`,
  difference: (p) => `“${p.id}”: ${p.why} · ${p.there} there · ${p.here} here`,
  found: {
    missing: 'was not counted',
    different: 'was counted otherwise',
    gone: 'is not there any more',
    settled: 'made up for in an open period',
  },
  nothingThere: 'nothing',
  more: (p) => `${p.count} more differ`,
  compare: 'Compare now',
  undecided: (p) =>
    `${p.count === 1 ? '1 number is' : `${p.count} numbers are`} to be decided: reports by hand and the source differ`,
};
