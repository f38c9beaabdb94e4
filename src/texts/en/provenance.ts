import type { Texts } from '../zh-CN/index.ts';

export const provenance: Texts['provenance'] = {
  tasks: 'tasks',
  praise: 'praise',
  heard: (p) => `${before(p.what)}${p.source} ${p.when}`,
  silent: (p) => `${before(p.what)}no news from ${p.source} since ${p.since}`,
  never: (p) => `${before(p.what)}no news from ${p.source} yet`,
  indicators: (p) => `${p.count} indicators`,
  marked: (p) => `${p.progress} (${p.marks})`,
  differs: (p) => `${p.source} ${p.amount}, to be resolved`,
  stands: (p) => `as it was on ${p.since}`,
  aside: (p) => `${p.source} counts for ${p.names}: this report stands beside the number`,
  toResolve: (p) => `Before closing: ${p.count} ${p.count === 1 ? 'number is' : 'numbers are'} to be resolved`,
  notYetOne: (p) => `${p.period} can't be closed yet: ${p.name}'s ${p.indicator} is to be resolved (${p.sides})`,
  notYet: (p) =>
    `${p.period} can't be closed yet: ${p.count} ${p.count === 1 ? 'number is' : 'numbers are'} to be resolved`,
  difference: (p) => `${p.name} · ${p.indicator} (${p.period}): ${p.sides}`,
  side: (p) => `${p.source} ${p.amount}`,
  resolveHint: 'Decide which side is right, or change the report or the record at its source, then close',
  resolve: 'To be resolved before closing',
  decided: (p) => `${p.source} ${p.amount}, decided by ${p.name}, ${p.day}`,
  decidedEntry: (p) => `${p.name} decided for ${p.right}; ${p.sides}`,
  decide: 'Decide',
  decideForm: 'Which side is right',
  decideField: 'Side',
  decideHint: 'It holds while both sides say the same; when one changes, it is asked again',
  decideSide: (p) => `${p.name} · ${p.indicator} (${p.period}): ${p.source} ${p.amount}`,
  decidedFor: (p) => `Decided: ${p.name}'s ${p.indicator} (${p.period}) as ${p.source} has it, ${p.amount}`,
  decidedWhat: 'Both sides and the decision stay on record, and whose number it is gets told',
  decidedForYou: (p) => `${p.by} decided: your ${p.indicator} (${p.period}) as ${p.source} has it`,
  decidedSides: (p) => `The two sides: ${p.sides}`,
  decidedWhy: (p) => `Why: “${p.reason}”`,
  decidedWrong: (p) => `If that is not right, talk to ${p.by}; a changed report is asked about again`,
  decidedGone: 'A side has changed since, and this decision does not hold any more',
  besideNumber: 'beside the number',
};

const before = (what: string): string => (what === '' ? '' : `${what}: `);
