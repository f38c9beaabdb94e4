import type { Texts } from '../zh-CN/index.ts';

export const board: Texts['board'] = {
  another: 'Another indicator',
  byTarget: 'By % of own target',
  byValue: 'By value',
  mostImproved: 'Most improved',
  among: { new: 'New people only', experienced: 'Experienced only' },
  group: { new: (p) => `${p.team}, new people`, experienced: (p) => `${p.team}, experienced` },
  summary: 'See who is where, or who improved most in a week',
  top: (p) => `${p.team}, ${p.period}: ${p.indicator}, top ${p.count}`,
  topByTarget: (p) => `${p.team}, ${p.period}: ${p.indicator} by % of own target, top ${p.count}`,
  shares: (p) => {
    const title = `${p.team}, ${p.period}: ${p.indicator}, % of own target`;
    return p.expected ? `${title}, ${p.expected}` : title;
  },
  none: (p) => `${p.team} has no data for ${p.indicator} yet`,
  hidden: (p) => `This chat shows totals of ${p.team}, and nobody by name`,
  place: (p) => `${p.place}. ${p.names}`,
  entry: (p) => `${p.name} ${p.amount} (${p.percent} of target)`,
  own: (p) => `You are number ${p.place}: ${p.amount} (${p.percent} of target)`,
  share: (p) => `${p.name} ${p.percent}`,
  ownShare: (p) => `You: ${p.percent} of your target, ${p.status}`,
  noData: (p) => (p.count === 1 ? '1 person has no data' : `${p.count} people have no data`),
  apart: (p) =>
    p.count === 1 ? '1 person has a target for another period' : `${p.count} people have targets for another period`,
  improved: (p) => `${p.team}: most improved in a week, ${p.indicator}`,
  improvedNone: (p) => `${p.team}: nobody has improved this week, ${p.indicator}`,
  gain: (p) => `${p.name} ${p.points} percentage ${p.one ? 'point' : 'points'}`,
  others: (p) => `${p.count} more`,
  week: 'By % of own target, compared with 7 days ago',
  youNow: (p) => `You are at ${p.percent} of your target now`,
};
