import { defaultBounds } from '../../../domain/attainment.ts';
import { catalogue } from '../../../domain/indicators/catalogue.ts';
import { differenceBetween } from '../../../domain/scorecards/difference.ts';
import { templates } from '../../../domain/scorecards/templates.ts';
import { type ShownScorecard, scorecardCard } from '../../../views/scorecard.ts';
import { scorecardDifferenceCard } from '../../../views/scorecard-difference.ts';
import { scorecardPublishedCard, scorecardWithdrawnCard } from '../../../views/scorecard-published.ts';
import {
  type ShownUse,
  scorecardDiscardedCard,
  scorecardUndoneCard,
  scorecardUseCard,
  scorecardUsedCard,
} from '../../../views/scorecard-use.ts';
import { day, indicator } from './indicators.ts';
import type { Samples } from './sample.ts';
import { scorecard } from './scorecard-in-short.ts';
import { teams } from './team.ts';

const id = '018f0000-0000-7000-8000-000000000001';

const items = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights).map(([key, percent], index) => ({
    indicator: indicator(key),
    weight: percent * 100,
    core: index === 0,
    ...defaultBounds,
  }));

export const shown: ShownScorecard = {
  team: teams.east,
  holder: teams.company,
  items: items({ 'sales-amount': 40, visits: 20, 'new-customers': 15, teamwork: 15, 'follow-ups': 10 }),
  teamLink: 2_000,
  teamIndicator: indicator('sales-amount'),
  overrideReason: null,
  version: 2,
  from: day('2026-10-01'),
  state: 'in-force',
  coming: undefined,
  beside: [1, 2],
  changes: false,
  manages: false,
};

export const [growth] = templates;
if (!growth) throw new Error('there are templates');

const use: ShownUse = { ...shown, template: growth, from: day('2026-11-18'), concerned: ['chen', 'li'] };

const capped = shown.items.map((item, index) => (index === 1 ? { ...item, floor: 50, cap: 120 } : item));

const before = scorecard('sales-amount 40*, new-customers 15, visits 20, follow-ups 10, teamwork 15');

const after = scorecard('sales-amount 40*, learning 10, visits 15*, follow-ups 15, teamwork 20', 2_500, 'renewal-rate');

const compared = {
  holder: teams.company,
  before: { version: 1, from: day('2026-01-01') },
  after: { version: 2, from: day('2026-10-01') },
  difference: differenceBetween(before, {
    ...after,
    items: after.items.map((item) => (item.indicator === 'teamwork' ? { ...item, cap: 120 } : item)),
  }),
  indicators: catalogue,
};

export const scorecardSamples: Samples = {
  view: 'scorecard',
  says: 'shows what counts how much, asks before it is in force, and says what has changed',
  scenes: {
    'in force': (reader) => scorecardCard(reader, shown),
    'the first, with another to come': (reader) =>
      scorecardCard(reader, { ...shown, version: 1, coming: { version: 2, from: day('2026-12-01') } }),
    'the only one, to a manager': (reader) =>
      scorecardCard(reader, { ...shown, version: 1, beside: undefined, changes: true, manages: true }),
    'by an exception, with other bounds, without a team link': (reader) =>
      scorecardCard(reader, { ...shown, items: capped, teamLink: 0, overrideReason: '新市场 *先* 看拜访' }),
    'by the team’s own score': (reader) => scorecardCard(reader, { ...shown, teamIndicator: undefined }),
    'an earlier one': (reader) => scorecardCard(reader, { ...shown, state: 'earlier', version: 1 }),
    'one to come': (reader) => scorecardCard(reader, { ...shown, state: 'coming', from: day('2026-12-01') }),
    none: (reader) => scorecardCard(reader, { team: teams.east, version: undefined, admin: false }),
    'none, to an admin': (reader) => scorecardCard(reader, { team: teams.east, version: undefined, admin: true }),
    'two versions': (reader) => scorecardDifferenceCard(reader, compared),
    'two versions that say the same': (reader) =>
      scorecardDifferenceCard(reader, { ...compared, difference: differenceBetween(before, before) }),
    'a template would be used': (reader) => scorecardUseCard(reader, { ...use, draftId: id }),
    'for one person': (reader) => scorecardUseCard(reader, { ...use, concerned: ['chen'], draftId: id }),
    'before anybody is there': (reader) => scorecardUseCard(reader, { ...use, concerned: [], draftId: id }),
    'it was used': (reader) => scorecardUsedCard(reader, { ...use, id }),
    'it was used before anybody is there': (reader) => scorecardUsedCard(reader, { ...use, concerned: [], id }),
    'it was taken back': (reader) => scorecardUndoneCard(reader, teams.company),
    'it was not used': (reader) => scorecardDiscardedCard(reader),
  },
  mostLines: 8,
};

export const scorecardToldSamples: Samples = {
  view: 'scorecard-told',
  announced: 'scorecard',
  says: 'tells whoever is scored that another scorecard is in force',
  scenes: {
    'told to whoever is scored': (reader) => scorecardPublishedCard(reader, { ...shown, version: 1 }),
    'told, and taken back': (reader) => scorecardWithdrawnCard(reader, 1),
  },
  mostLines: 8,
};
