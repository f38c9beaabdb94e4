import type { Texts } from '../zh-CN/index.ts';

export const board: Texts['board'] = {
  summary: 'See who is where, or who improved most in a week',
  top: (p) => `${p.team}, ${p.period}: ${p.indicator}, top ${p.count}`,
  shares: (p) => `${p.team}, ${p.period}: ${p.indicator}, % of own target`,
  none: (p) => `${p.team} has no data for ${p.indicator} yet`,
  hidden: (p) => `This chat shows totals of ${p.team}, and nobody by name`,
  place: (p) => `${p.place}. ${p.names}`,
  entry: (p) => `${p.name} ${p.amount} (${p.percent} of target)`,
  own: (p) => `You are number ${p.place} of ${p.count}: ${p.entry}`,
  share: (p) => `${p.name} ${p.percent}`,
  ownShare: (p) => `You: ${p.percent} of your target, ${p.status}`,
  noData: (p) => (p.count === 1 ? '1 person has no data' : `${p.count} people have no data`),
  improved: (p) => `${p.team}: most improved in a week, ${p.indicator}`,
  improvedNone: (p) => `${p.team}: nobody improved in the last week, ${p.indicator}`,
  gain: (p) => `${p.name} ${p.points} points`,
  others: (p) => `${p.count} more`,
  week: (p) => `Against a week ago, in % of own target; you are at ${p.percent}`,
};
