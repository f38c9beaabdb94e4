import { periodOf } from '../../../domain/period.ts';
import { closedByClockCard, closingCard, type ShownClosing, settledCard } from '../../../views/review-closing.ts';
import { indicator, visits } from './indicators.ts';
import { october, review } from './review.ts';
import type { Samples } from './sample.ts';
import { differing, fed } from './sourced.ts';
import { ownVisits, people } from './team.ts';

const satisfaction = { ...people.li, indicator: indicator('satisfaction'), period: october };
const november = periodOf('month', october.until.add({ days: 1 }), 1);
const closing: ShownClosing = {
  ...{ team: review.team, period: october, missing: [], differing: [], people: 4, along: [], fiscalYearStart: 1 },
};
const two = {
  ...{ ...people.li, indicator: visits, period: october },
  standing: differing(fed(ownVisits, 'salesforce'), 41n, 'manual'),
};
const overdue = {
  ...{ team: review.team, period: october, differing: [], waived: [], people: 4, days: 10, fiscalYearStart: 1 },
};
const several = [satisfaction, { ...people.chen, indicator: visits, period: october }];

export const reviewClosingSamples: Samples = {
  view: 'review-closing',
  announced: 'closing',
  says: 'closes a period, or says by name what it waits for',
  scenes: {
    closed: (reader) => closingCard(reader, closing),
    'closed with the month before': (reader) => closingCard(reader, { ...closing, period: november, along: [october] }),
    'closed by the clock': (reader) => closedByClockCard(reader, { ...overdue, waived: [satisfaction] }),
    'held open by what differs': (reader) => closedByClockCard(reader, { ...overdue, differing: [two] }),
    'waits for one number': (reader) => closingCard(reader, { ...closing, missing: [satisfaction] }),
    'waits for several': (reader) => closingCard(reader, { ...closing, missing: several }),
    'waits for more than one can read': (reader) =>
      closingCard(reader, { ...closing, missing: [...several, ...several, ...several] }),
    'waits for a number that two sides differ on': (reader) => closingCard(reader, { ...closing, differing: [two] }),
    'waits for several of them': (reader) =>
      closingCard(reader, { ...closing, differing: [two, { ...two, ...people.chen }] }),
    'one is filled in, two sides differ on another': (reader) =>
      settledCard(reader, {
        fact: reader.locale === 'en' ? 'Recorded: Li Na’s satisfaction, 4.5' : '已记：李娜的客户满意度 4.5 分',
        closing: { ...closing, differing: [two] },
      }),
    'one is filled in, others are left': (reader) =>
      settledCard(reader, {
        fact: reader.locale === 'en' ? 'Recorded: Li Na’s satisfaction, 4.5' : '已记：李娜的客户满意度 4.5 分',
        closing: { ...closing, missing: several.slice(1) },
      }),
    'nothing is left': (reader) =>
      settledCard(reader, {
        fact:
          reader.locale === 'en' ? 'Waived: Li Na’s satisfaction, “no survey”' : '已豁免：李娜的客户满意度，“没有调查”',
        closing,
      }),
  },
  mostLines: 6,
};
