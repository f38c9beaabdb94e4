import type { Texts } from '../zh-CN/index.ts';

const allToWatch = (count: number): string =>
  count === 1 ? '1 to watch' : count === 2 ? 'both to watch' : `all ${count} to watch`;

export const goal: Texts['goal'] = {
  summary: "See your own goals, a colleague's, your team's, the company's",
  mineOnPace: (p) => `${p.period} goals: all on pace`,
  mineSome: (p) => `${p.period} goals: ${p.count} to watch, the rest on pace`,
  mineAll: (p) => `${p.period} goals: ${allToWatch(p.count)}`,
  mineNone: 'No targets have been set for you yet',
  mineNoneNext: (p) => {
    if (p.manager) return `Targets are set by a manager, yours is ${p.manager}`;
    return p.team === 'none'
      ? 'First ask an admin to add you to a team, then for targets'
      : 'Targets are set by the manager above, or an admin';
  },
  mineNoneReport: (p) => `You can report already: ${p.command}`,
  line: (p) => `${p.status} · ${p.name} ${p.progress} · ${p.expected} · ${p.rest}`,
  team: (p) => `${p.team}, ${p.period}: ${p.percent} of target, ${p.expected} expected ${p.status}`,
  shortOfPace: (p) => `${p.amount} short of today's pace`,
  aheadOfPace: (p) => `${p.amount} ahead of today's pace`,
  atPace: "exactly at today's pace",
  member: (p) => `${p.name} ${p.percent} ${p.status}`,
  memberWithAmounts: (p) => `${p.name} ${p.percent} ${p.status} (${p.progress})`,
  gap: (p) => `The split leaves a gap of ${p.amount}`,
  overAssigned: (p) => `The split over-assigns ${p.amount}`,
  forecast: (p) => `${p.name} forecast: ${p.value} (${p.low} to ${p.high})`,
  forecastExact: (p) => `${p.name} forecast: ${p.value}`,
  tested: (p) =>
    p.off
      ? `${p.said} · off by ${p.off} ${p.periods === 1 ? 'at this point of the last period' : `on average at this point of the last ${p.periods} periods`}`
      : `${p.said} · no earlier period to check it against`,
  tooEarly: (p) => `${p.name}: too early to forecast, ${p.worked} of ${p.needed} working days needed are over`,
  personOnPace: (p) => `${p.name}, ${p.period}: all on pace`,
  personSome: (p) => `${p.name}, ${p.period}: ${p.count} to watch, the rest on pace`,
  personAll: (p) => `${p.name}, ${p.period}: ${allToWatch(p.count)}`,
  personNone: (p) => `${p.name} has no targets yet`,
  shareLine: (p) => `${p.status} · ${p.name} ${p.percent} of target${p.expected ? ` · ${p.expected} expected` : ''}`,
  shareOf: (p) => `${p.share} of ${p.name}`,
  myShare: 'My share of',
  why: (p) => `Your ${p.amount} is ${p.shares}`,
  whyNothing: (p) => `No ${p.indicator} of yours yet: ${p.shares}`,
  whyNone: (p) => `No share yet: ${p.name} has no numbers so far`,
  whyStep: (p) => `${p.sum} of ${p.name}`,
  whyOverlay: (p) => `${p.amount} on top from tasks: yours alone, in no team's total`,
  whyProduct: (p) => `${p.sum}, your part of ${p.name}`,
  teamNone: (p) => `${p.team} has no target yet`,
  teamNoneNext: (p) => `The manager above sets it, or an admin: ${p.command}`,
  teamButton: 'Team',
  tasks: 'Tasks',
  fallback: (p) => `${p.title}. The team: ${p.command}`,
};
