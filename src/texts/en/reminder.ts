import type { Texts } from '../zh-CN/index.ts';

const these = (oneDay: boolean): string => (oneDay ? 'that day' : 'these days');

const worked = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`;

export const reminder: Texts['reminder'] = {
  summary: 'Set when you are reminded, pause reminders, take leave',
  ask: (p) => `Anything new today? ${p.what}`,
  goal: (p) => `${p.name} ${p.progress} ${p.status}`,
  watch: (p) => `Also to watch: ${p.goals}`,
  yesterday: (p) => `Yesterday: ${p.items}`,
  earlier: (p) => `${p.day}: ${p.items}`,
  same: 'Same as yesterday',
  sameAsLast: 'Same as last',
  nothing: 'Nothing today',
  fill: 'Report',
  stop: (p) => `To stop: ${p.command}`,
  on: (p) => `You are reminded to report at ${p.time} on working days`,
  off: 'Reminders are off',
  none: 'No time for reminders is set',
  snoozed: (p) => `No reminders until ${p.until}`,
  away: (p) => `On leave until ${p.until}, no reminders`,
  how: 'None on a day you have reported, one a day at most',
  clock: (p) => `On your clock (${p.zone})`,
  change: (p) => `Another time: ${p.command}`,
  turnOff: 'Turn off',
  turnOn: 'Turn on',
  resume: 'Resume now',
  leave: (p) => `Leave: ${p.days}, ${worked(p.working)}${p.delegate ? `, ${p.delegate} stands in` : ''}`,
  delegated: (p) => `${p.delegate} stands in for ${p.name ?? 'you'}`,
  standIn: (p) => `You stand in for ${p.name}: ${p.days}`,
  standInEffect: (p) => `You have the rights of ${p.name} on ${these(p.oneDay)}, but not towards yourself or ${p.name}`,
  standInTeams: (p) => `For ${p.teams}`,
  stoodInFor: (p) => `${p.name} stands in for you: ${p.days}`,
  stoodInForEffect: (p) => `${p.name} has your rights on ${these(p.oneDay)}; cancelling the leave ends it`,
  noMoreStandIn: (p) => `You do not stand in for ${p.name} any more: ${p.days}`,
  noMoreStoodInFor: (p) => `${p.name} does not stand in for you any more: ${p.days}`,
  days: (p) => `${p.from} to ${p.until}`,
  leaveRecorded: (p) =>
    p.name
      ? `Recorded for ${p.name}: leave ${p.days}, ${worked(p.working)}`
      : `Recorded: leave ${p.days}, ${worked(p.working)}`,
  prorated: (p) => `${p.period} targets prorated by days: ${p.targets}`,
  proratedOne: (p) => `${p.name} ${p.before} → ${p.after}`,
  nothingAsked: 'none',
  noEffect: (p) => `No target to prorate on ${these(p.oneDay)}`,
  quiet: (p) => `No reminders on ${these(p.oneDay)}, and nothing is expected`,
  told: (p) => `${p.names} will be told`,
  cancel: 'Cancel leave',
  cancelled: (p) => (p.name ? `Leave of ${p.name} cancelled: ${p.days}` : `Leave cancelled: ${p.days}`),
  cancelledNext: 'Targets and reminders are as before',
  toldOf: (p) => `${p.name} is on leave: ${p.days}, ${worked(p.working)}`,
  toldOwn: (p) => `${p.name} recorded leave for you: ${p.days}, ${worked(p.working)}`,
  toldEffect: (p) => `Targets are prorated by ${these(p.oneDay)}, and no reminders come`,
};
