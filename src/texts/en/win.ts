import type { Texts } from '../zh-CN/index.ts';

export const win: Texts['win'] = {
  what: {
    'new-customers': {
      one: 'A new customer is won',
      some: 'New customers are won',
      count: (p) => (p.count === '1' ? 'A new customer is won' : `${p.count} new customers are won`),
    },
    'renewed-customers': {
      one: 'A renewal is signed',
      some: 'Renewals are signed',
      count: (p) => (p.count === '1' ? 'A renewal is signed' : `${p.count} renewals are signed`),
    },
    'new-markets': {
      one: 'A new market is opened',
      some: 'New markets are opened',
      count: (p) => (p.count === '1' ? 'A new market is opened' : `${p.count} new markets are opened`),
    },
  },
  other: {
    one: (p) => `News on ${p.name}`,
    count: (p) => `${p.count} more for ${p.name}`,
  },
  title: (p) => `${p.what}! ${p.who} 🎉`,
  titleOfTeam: (p) => `${p.what} in ${p.team}! 🎉`,
  several: (p) => `${p.count} wins on ${p.day}! 🎉`,
  together: (p) => `${p.name}, together with ${p.others}`,
  list: (p) => `${p.names} and ${p.last}`,
  andMore: (p) => `${p.names} and ${p.count} ${p.count === 1 ? 'other' : 'others'}`,
  line: (p) => `${p.what}: ${p.who}`,
  more: (p) => `${p.count} more not listed here`,
  quote: (p) => `“${p.text}”`,
  withdrawn: 'This win has been withdrawn',
  withdrawnWhy: 'The entry behind it was taken back',
  on: (p) => `Wins are announced in “${p.chat}”`,
  off: (p) => `Wins are no longer announced in “${p.chat}”; what stands there stays`,
};
