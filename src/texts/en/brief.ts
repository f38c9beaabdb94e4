import type { Texts } from '../zh-CN/index.ts';

const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

export const brief: Texts['brief'] = {
  title: (p) =>
    p.count === 1 ? `This week, start with ${p.names}` : `This week, start with ${p.count} people: ${p.names}`,
  well: (p) =>
    p.all === p.onPace
      ? `Nobody to help first this week: ${p.all === 1 ? 'on pace' : `all ${p.all} are on pace`}`
      : `Nobody to help first this week: ${p.onPace} of ${p.all} ${p.onPace === 1 ? 'is' : 'are'} on pace`,
  nobody: 'Nothing to look at: the people you lead have no targets, or are on leave',
  team: (p) => `${p.team} (${p.manager})`,
  behind: (p) => (p.expected ? `${p.name} ${p.percent} (${p.expected} expected)` : `${p.name} ${p.percent} of target`),
  silent: (p) => `nothing recorded for ${days(p.days)} (last for ${p.since})`,
  silentEver: 'nothing recorded yet',
  falling: (p) => `${p.name} from ${p.usual} (mean of ${p.weeks} weeks) to ${p.now} a week`,
  unanswered: (p) => `${p.period} target of ${p.amount} for ${p.name}: asked on ${p.since}, no answer yet`,
  overdue: (p) => `task #${p.number} was due ${p.due}, still under way`,
  unheard: (p) => `task #${p.number}: asked whether it goes on, no answer yet`,
  unclaimed: (p) => `task #${p.number} waits for a claim`,
  more: (p) => `${p.count} more`,
  quoted: (p) => `“${p.text}”`,
  told: (p) => `Your note, ${p.when}: “${p.text}”`,
  paced: (p) => `${p.who} · ${p.name} from ${p.before} to ${p.now} of pace`,
  improvedAfterNote: (p) => `Had your note last week: ${p.paced}`,
  improvedAfterHelp: (p) => `Was helped last week: ${p.paced}`,
  best: (p) => `Most improved in a week: ${p.paced}`,
  gap: (p) =>
    p.tasks
      ? `${p.team}, ${p.name}: a gap of ${p.gap}. Could close it: ${p.tasks}`
      : `${p.team}, ${p.name}: a gap of ${p.gap}, no customer task is under way`,
  task: (p) => `${p.who} · ${p.customer} · task #${p.number}`,
  openTask: (p) => `${p.customer} · task #${p.number} (not claimed yet)`,
  window: (p) => `Weekly numbers: the week to ${p.until}, against ${p.weeks} weeks from ${p.since}`,
  inPlaceOf: (p) => `You stand in for ${p.names}`,
  stop: (p) => `To stop: ${p.command}`,
  gapMark: '; ',
  on: (p) => `The Monday brief comes at ${p.time} on the first working day of the week. To stop: ${p.command}`,
  onWithoutTime: 'The company has set no time for the Monday brief: ask for it when you want it',
  off: (p) => `No Monday brief from now on. To have it again: ${p.command}`,
  send: 'Send',
  edit: 'Edit',
  sheet: '1:1 sheet',
};
