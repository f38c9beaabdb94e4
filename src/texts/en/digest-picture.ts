import type { Texts } from '../zh-CN/index.ts';

export const digestPicture: Texts['digestPicture'] = {
  onPace: (p) => `On pace: ${p.count}`,
  needSupport: (p) => `Need support: ${p.count}`,
  moreOnPace: (p) => `${p.count} more on pace`,
  moreNeedSupport: (p) => `${p.count} more ${p.count === 1 ? 'needs' : 'need'} support`,
  unjudged: (p) => `${p.count} without a target`,
  movers: 'Most improved',
  moversUnit: 'points',
  alignment: 'Alignment',
  parts: { coverage: 'Cover', pace: 'Pace', balance: 'Balance', collaboration: 'Collab' },
  marks: (p) => `Upright mark: pace ${p.percent}. Bar tip: this week. As of ${p.asOf}`,
};
