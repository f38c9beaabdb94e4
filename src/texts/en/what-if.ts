import type { Texts } from '../zh-CN/index.ts';

export const whatIf: Texts['whatIf'] = {
  title: (p) => `Estimate: ${p.team}'s ${p.indicator} target for ${p.period} at ${p.amount}`,
  now: (p) => `It is ${p.amount} now, and nothing has changed`,
  moved: (p) => `${p.name} ${p.before} → ${p.after}`,
  more: (p) => `${p.count} more in the same proportion`,
  reserve: 'Reserve',
  told: 'Once you confirm, everybody concerned is told',
  confirm: 'Change targets',
  discard: 'Discard',
  discarded: 'Nothing changed, all stays as it was',
  storedTold: 'Everybody concerned is told',
};
