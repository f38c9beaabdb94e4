import { homeCard, type ShownHome, strangerHomeCard } from '../../../views/home.ts';
import { target, told } from './change-told.ts';
import { indicator } from './indicators.ts';
import type { Samples } from './sample.ts';
import { mine } from './score.ts';
import { claimed } from './task.ts';
import { now, ownSales, ownVisits, people, standing, teams } from './team.ts';

const standings = [standing(indicator('follow-ups'), 16n, 30n), ownSales, ownVisits];

const home: ShownHome = {
  goals: {
    standings,
    outlook: undefined,
    fromTasks: false,
    fromPraise: false,
    fiscalYearStart: 1,
    at: now,
    manager: people.wang,
    team: 'member',
  },
  scored: mine(standings).scored,
  toConfirm: [{ ...claimed, state: 'done', number: 9 }],
  held: [{ ...claimed, requester: people.wang }],
  open: 2,
  changes: [
    { ...told, seenAt: null },
    { ...target, seenAt: now },
  ],
  digest: { team: teams.east, chat: { name: 'sales-east' }, at: now.add({ hours: 24 * 5 - 5 }) },
};

const nothing: ShownHome = {
  goals: { ...home.goals, standings: [] },
  scored: undefined,
  toConfirm: [],
  held: [],
  open: 0,
  digest: undefined,
  changes: [],
};

const many = Array.from({ length: 5 }, (_, nth) => ({ ...claimed, number: nth + 1, title: '联合拜访'.repeat(20) }));

const manyChanges = Array.from({ length: 5 }, () => ({ ...told, seenAt: null }));

export const homeSamples: Samples = {
  view: 'home',
  announced: 'home',
  says: 'shows everything that concerns somebody, in the home that they have with the bot',
  mostLines: 16,
  scenes: {
    'with goals and tasks': (reader) => homeCard(reader, home),
    'with more tasks than there is room for': (reader) =>
      homeCard(reader, { ...home, toConfirm: many, held: many, changes: manyChanges }),
    'on pace, and nothing waits': (reader) =>
      homeCard(reader, { ...home, goals: { ...home.goals, standings: [ownVisits] }, toConfirm: [], held: [] }),
    'without targets': (reader) => homeCard(reader, nothing),
    'without a team': (reader) =>
      homeCard(reader, { ...nothing, goals: { ...nothing.goals, manager: undefined, team: 'none' } }),
    'of somebody who has never said anything': strangerHomeCard,
  },
};
