import type { Texts } from '../zh-CN/index.ts';

export const credit: Texts['credit'] = {
  counted: (p) => `Task #${p.number} confirmed by ${p.by}: ${p.what}`,
  countedAs: (p) => `Its indicator takes no tasks any more, so the points count as ${p.indicator}`,
  countedNowhere: 'Its indicator takes no tasks any more, so the points are in no score',
  onTop: 'on top, yours alone',
  from: (p) => `From ${p.count === 1 ? '1 task' : `${p.count} tasks`}: ${p.tasks}`,
  fromOne: (p) => `#${p.number} ${p.amount}${p.onTop ? ' on top' : ''} (${p.by} confirmed)`,
  more: (p) => `${p.count} more: ${p.command}`,
  source: (p) => `task #${p.number}${p.onTop ? ' on top' : ''}, ${p.by} confirmed`,
  returned: (p) => `Task #${p.number} is not done yet: ${p.by} gave it back to you`,
  returnedNext: 'Press Done once it is',
  returnedSince: (p) => `Task #${p.number} was once given back to you by ${p.by}`,
};
