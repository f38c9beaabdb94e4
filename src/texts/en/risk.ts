import type { Texts } from '../zh-CN/index.ts';

const count = (number: number, one: string, several: string): string => `${number} ${number === 1 ? one : several}`;

export const risk: Texts['risk'] = {
  own: (p) => `${p.count} of your goals to watch`,
  others: (p) => {
    const parts = [
      ...(p.teams > 0 ? [count(p.teams, 'team', 'teams')] : []),
      ...(p.people > 0 ? [count(p.people, 'person', 'people')] : []),
    ];
    return `${parts.join(' and ')} with goals to watch`;
  },
  none: 'All on pace, nothing to watch',
  nobody: 'No targets have been set yet',
  item: (p) => `${p.indicator} ${p.percent}, ${p.expected} expected ${p.status}`,
  rest: (p) => `${p.count} more`,
  more: (p) => `${p.count} more not listed here`,
  goals: 'Goals',
  button: 'Risks',
};
