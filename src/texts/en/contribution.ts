import type { Texts } from '../zh-CN/index.ts';

export const contribution: Texts['contribution'] = {
  team: 'team',
  full: (p) => `of ${p.points}`,
  score: 'Score',
  headline: (p) =>
    `${p.team} scores ${p.score}; ${p.part} is ${p.missing} ${p.missing === 1 ? 'point' : 'points'} behind pace`,
  headlineOnPace: (p) => `${p.team} scores ${p.score}; every part is on pace`,
  lead: (p) => `Made of: ${p.shares}`,
  share: (p) => `${p.part} ${p.percent}%`,
  adds: 'The parts add up to the score. A track ends at full marks',
  weak: (p) => `Diamond: below ${p.percent}% of what is due by now. As of ${p.when}`,
  unlisted: (p) => `${p.count} with a higher score ${p.count === 1 ? 'is' : 'are'} not drawn`,
  cutShort: 'Two slashes: weighs more as other data is missing',
  alt: (p) => `${p.headline}. ${p.shares}. ${p.rows && `${p.rows}. `}As of ${p.when}`,
  row: (p) => `${p.name} ${p.score}`,
};
