import { companySettledCard, type ShownSetup, setupCard, setupSentCard } from '../../../views/setup.ts';
import type { Samples } from './sample.ts';
import { teams } from './team.ts';

const company = {
  locale: 'zh-CN',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  fiscalYearStart: 1,
  confirmed: false,
} as const;

const nothing: ShownSetup = {
  company,
  scorecard: undefined,
  teams: 0,
  people: 0,
  team: undefined,
  chats: 0,
  targets: 0,
  digest: false,
};

const growth = { zh: '成长', en: 'growth' };

const filled = {
  ...nothing,
  company: { ...company, confirmed: true },
  scorecard: growth,
  teams: 2,
  people: 12,
  team: teams.east,
};

export const setupSamples: Samples = {
  view: 'setup',
  announced: 'setup',
  says: 'shows what is done and how to do the rest',
  scenes: {
    'nothing yet': (reader) => setupCard(reader, nothing),
    'people are there, and the company is not settled': (reader) =>
      setupCard(reader, { ...filled, company, teams: 1, people: 1 }),
    'a template is next': (reader) => setupCard(reader, { ...filled, scorecard: undefined }),
    'a group is next': (reader) => setupCard(reader, filled),
    'only the digest is left': (reader) => setupCard(reader, { ...filled, chats: 1, targets: 24 }),
    'all is done': (reader) => setupCard(reader, { ...filled, chats: 2, targets: 1, digest: true }),
  },
  mostLines: 6,
};

export const setupSettledSamples: Samples = {
  view: 'setup-settled',
  ends: ['the list was sent'],
  says: 'says that a step of setting up is done',
  scenes: {
    'the list was sent': (reader) => setupSentCard(reader, nothing),
    'the company is settled': (reader) => companySettledCard(reader, { ...company, fiscalYearStart: 4 }),
  },
  mostLines: 6,
};
