import type { Texts } from '../zh-CN/index.ts';

export const digestSettings: Texts['digestSettings'] = {
  weekdays: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  on: (p) => `The weekly digest comes on ${p.weekday} at ${p.time}`,
  off: 'No digest comes by itself any more',
  wasOff: 'No digest comes by itself',
  next: (p) => `It goes to “${p.chat}”, next on ${p.at}`,
  at: (p) => `${p.day}, ${p.time}`,
  reviews: (p) => `Months and quarters: on the first working day after them, next on ${p.at}`,
  offLine: (p) => `That holds for “${p.chat}”: weeks, months and quarters`,
  clock: (p) => `On the clock there (${p.zone})`,
  change: (p) => `Another time: ${p.command}`,
  stop: (p) => `To stop: ${p.command}`,
  again: (p) => `To have it again: ${p.command}`,
  preview: 'Preview digest',
  levels: (p) => `“${p.chat}” shows what “${p.level}” allows`,
  level: (p) => `${p.level}: ${p.shows}`,
  holds: (p) => `✓ ${p.level}: ${p.shows}`,
  shows: {
    team: 'numbers of the team, nobody by name',
    progress: 'people as % of target by name; no ranks, amounts or customers',
    value: 'also ranks, who is at risk, and amounts; no customers',
    full: 'customers and notes as well',
  },
  never: 'What anybody is paid stands in no chat',
  changeLevel: (p) => `Change: ${p.command}`,
  ask: (p) => `Show more in “${p.chat}”? Nothing has changed yet`,
  from: (p) => `Now, ${p.level}: ${p.shows}`,
  to: (p) => `From then on, ${p.level}: ${p.shows}`,
  seen: 'Everybody there sees it, in digests, boards and task cards',
  widen: 'Show more',
  keep: 'Keep as is',
  widened: (p) => `“${p.chat}” shows more from now on`,
  narrowed: (p) => `“${p.chat}” shows less from now on`,
  brought: (p) =>
    p.count === 1
      ? '1 message of the last 31 days is being changed in place'
      : `${p.count} messages of the last 31 days are being changed in place`,
  later: 'What stands there already changes with its next update',
  kept: 'Nothing was changed, it shows what it did',
};
