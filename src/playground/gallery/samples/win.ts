import { type Wins, type Won, winCard } from '../../../views/win.ts';
import { indicator } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, teams, today } from './team.ts';

const renewal: Won = {
  indicator: indicator('renewed-customers'),
  amount: 1n,
  person: people.li,
  helpers: [people.chen, people.lin],
  note: '华星续约，谢谢 <@ou_chen>',
  mentioned: new Map([['ou_chen', people.chen]]),
  at: now,
  source: 'manual',
  money: [{ indicator: indicator('sales-amount'), amount: 12_000_000n }],
};

const alone: Won = { ...renewal, helpers: [], note: '', mentioned: new Map(), money: [] };
const customers: Won = { ...alone, indicator: indicator('new-customers'), amount: 2n, person: people.chen };
const market: Won = { ...alone, indicator: indicator('new-markets'), person: people.alex };

const told = (...wins: readonly Won[]): Wins => ({ team: teams.east, day: today, wins });

export const winSamples: Samples = {
  view: 'win',
  announced: 'win',
  says: 'tells a team what somebody has won, and together with whom',
  scenes: {
    'team totals only': (reader) => winCard(reader, told(renewal), 'team'),
    'names of people': (reader) => winCard(reader, told(renewal), 'progress'),
    'amounts as well': (reader) => winCard(reader, told(renewal), 'value'),
    'customers and notes as well': (reader) => winCard(reader, told(renewal), 'full'),
    'of one alone': (reader) => winCard(reader, told(market), 'progress'),
    'more than one, whose number is not for this chat': (reader) => winCard(reader, told(customers), 'progress'),
    'more than one, with their number': (reader) => winCard(reader, told(customers), 'value'),
    'with many helpers': (reader) =>
      winCard(reader, told({ ...renewal, helpers: [people.chen, people.lin, people.sun, people.zhou] }), 'progress'),
    'several, by name': (reader) => winCard(reader, told(renewal, customers, market), 'progress'),
    'several, with notes': (reader) => winCard(reader, told(renewal, customers, market), 'full'),
    'several, as totals': (reader) => winCard(reader, told(renewal, customers, customers, market), 'team'),
    'more than can be read': (reader) => winCard(reader, told(...Array<Won>(12).fill(renewal)), 'progress'),
    'what an organisation counts by itself': (reader) =>
      winCard(reader, told({ ...market, indicator: { ...market.indicator, key: 'partners' } }), 'progress'),
    'several, by hand and from a system': (reader) =>
      winCard(reader, told(renewal, { ...alone, source: 'salesforce' }), 'progress'),
    'taken back': (reader) => winCard(reader, told(), 'progress'),
  },
  mostLines: 9,
};
