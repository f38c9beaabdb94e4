import type { Texts } from '../zh-CN/index.ts';

export const calendar: Texts['calendar'] = {
  summary: 'See which days are worked; admins change a day',
  title: (p) => `${p.period} has ${p.days} working ${p.days === 1 ? 'day' : 'days'}, ${p.over} already over`,
  off: (p) => `Days off to come: ${p.days}`,
  noneOff: 'No days off but weekends in the next half year',
  worked: (p) => `Weekend days that are worked: ${p.days}`,
  named: (p) => `${p.day} (${p.name})`,
  more: (p) => `${p.count} more`,
  unknown: (p) => `The holidays of ${p.year} are not announced yet: every Monday to Friday counts as worked`,
  howTo: (p) => `Admins change a day: ${p.command}`,
  makeOff: (p) => `Make ${p.day} a day off? Not stored yet`,
  makeWorked: (p) => `Make ${p.day} a working day? Not stored yet`,
  effect: (p) => `Working days in ${p.period}: ${p.before} → ${p.after}, and everybody's pace moves with it`,
  confirm: 'Change the day',
  discard: 'Discard',
  discarded: 'Nothing changed',
  see: (p) => `See the calendar: ${p.command}`,
  isOff: (p) => `Changed: ${p.day} is a day off`,
  isWorked: (p) => `Changed: ${p.day} is a working day`,
  back: (p) => `To change it back: ${p.command}`,
};
