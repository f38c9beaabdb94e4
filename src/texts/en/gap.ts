import type { Texts } from '../zh-CN/index.ts';

export const gap: Texts['gap'] = {
  title: (p) =>
    `${p.team}, ${p.name}: forecasts leave a gap of ${p.gap}, for ${p.days} working ${p.days === 1 ? 'day' : 'days'}`,
  numbers: (p) => `At today's pace the forecasts for ${p.period} add up to ${p.forecast}, the target is ${p.target}`,
  task: (p) => `Could close it: ${p.who} · ${p.customer} · task #${p.number}`,
  openTask: (p) => `Could close it: ${p.customer} · task #${p.number} (from ${p.who}, not claimed yet)`,
  noTask: 'No customer task is under way: publish one to close it',
  why: 'Sent once for each gap, again only if it closes and opens anew',
  publish: 'Publish task',
};
