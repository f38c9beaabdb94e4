import type { Texts } from '../zh-CN/index.ts';

export const departure: Texts['departure'] = {
  ask: (p) => `Is ${p.day} the last day of ${p.person}? Not stored yet`,
  means: 'Numbers through that day stay, targets are prorated, and after it there is no reminder and no report',
  teams: (p) => `Then no more in ${p.teams}`,
  open: 'Somebody has to take this over:',
  confirm: 'Set last day',
  discard: 'Discard',
  done: (p) => `Stored: ${p.day} is the last day of ${p.person}`,
  otherwise: (p) => `To change it back: ${p.command}`,
  forget: (p) => `To have their data erased: ${p.command}`,
  discarded: 'Nothing was changed, all is as before',
  back: (p) => `${p.person} has not left, and is in the same teams again`,
};
