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
  resolveHint: 'Close once both agree: change the report, or the record at its source',
  resolve: 'To be resolved before closing',
  besideNumber: 'beside the number',
};

const before = (what: string): string => (what === '' ? '' : `${what}: `);
