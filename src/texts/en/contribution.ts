import type { Texts } from '../zh-CN/index.ts';

export const contribution: Texts['contribution'] = {
  team: 'team link',
  full: (p) => `of ${p.points}`,
  score: 'Score',
  headline: (p) =>
    `${p.team} scores ${p.score}; ${p.part} is ${p.missing} ${p.missing === 1 ? 'point' : 'points'} short of full marks`,
  headlineFull: (p) => `${p.team} scores ${p.score}; nothing is short of full marks`,
  lead: (p) => `Made of: ${p.shares}`,
  share: (p) => `${p.part} ${p.percent}%`,
  adds: 'The parts add up to the score. A track ends at full marks',
  weak: (p) => `Diamond: below ${p.percent}% of full marks. As of ${p.when}`,
  unlisted: (p) => `${p.count} with a higher score ${p.count === 1 ? 'is' : 'are'} not drawn`,
  alt: (p) => `${p.headline}. ${p.shares}. ${p.rows && `${p.rows}. `}As of ${p.when}`,
  row: (p) => `${p.name} ${p.score}`,
};
