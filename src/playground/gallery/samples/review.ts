import { openTypeface } from '../../../charts/text/typeface.ts';
import { defaultThresholds } from '../../../domain/pace.ts';
import { type Period, periodOf } from '../../../domain/period.ts';
import type { Privacy } from '../../../domain/privacy.ts';
import { ratio } from '../../../domain/ratio.ts';
import { type Standing, standingOf } from '../../../domain/standing.ts';
import type { Reader } from '../../../texts/reader.ts';
import { type ReviewShown, reviewCard, type ShownAction } from '../../../views/review.ts';
import { pageSentCard } from '../../../views/review-sent.ts';
import { china2026 } from './china-2026.ts';
import { day, indicator, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

const typeface = openTypeface();
const id = (last: number): string => `018f0000-0000-7000-8000-${String(last).padStart(12, '0')}`;

export const october = periodOf('month', day('2026-10-01'), 1);
const september = periodOf('month', day('2026-09-01'), 1);
const thirdQuarter = periodOf('quarter', day('2026-07-01'), 1);

/** As it stood when the period ended. */
const ended = (of: Standing['indicator'], actual: bigint, target: bigint, period: Period = october): Standing =>
  standingOf(of, { period, amount: target }, actual, {
    calendar: china2026,
    today: october.until,
    dayEnded: true,
    thresholds: defaultThresholds,
  });

const person = (who: { name: string; alias: string | null }, percent: bigint, change: number | undefined) => ({
  ...who,
  standing: ended(sales, percent * 900_000n, 90_000_000n),
  change: change === undefined ? undefined : ratio(change, 100),
});

export const action = (last: number, more: Partial<ShownAction> = {}): ShownAction => ({
  id: id(last),
  text: '每周三联合拜访',
  owner: people.li,
  dueOn: day('2026-11-30'),
  state: 'open',
  ...more,
});

/** October of East China, as it was looked back on in the first days of November. */
export const review: ReviewShown = {
  team: { ...teams.east, id: id(1) },
  period: october,
  before: september,
  indicator: sales,
  together: { indicator: sales, standing: ended(sales, 342_000_000n, 360_000_000n), change: ratio(3, 100) },
  people: [
    person(people.chen, 102n, 4),
    person(people.li, 98n, 0),
    person(people.sun, 88n, -6),
    person(people.zhou, 92n, undefined),
  ],
  below: [],
  indicators: [
    { indicator: sales, standing: ended(sales, 342_000_000n, 360_000_000n), change: ratio(3, 100) },
    { indicator: visits, standing: ended(visits, 221n, 240n), change: ratio(-6, 100) },
    {
      indicator: indicator('new-customers'),
      standing: ended(indicator('new-customers'), 22n, 20n),
      change: ratio(12, 100),
    },
  ],
  forecastError: ratio(3, 100),
  causes: [{ text: '2 个续约推到 11 月', by: people.wang, at: Temporal.Instant.from('2026-11-02T02:00:00Z') }],
  broughtAlong: [
    action(11, { text: '每周一对一', owner: people.wang, state: 'done', dueOn: day('2026-10-30') }),
    action(12, { text: '整理华星的资料', owner: people.chen, state: 'done', dueOn: day('2026-10-20') }),
    action(13, { text: '新客户名单', owner: people.sun, dueOn: day('2026-11-20') }),
  ],
  raised: [action(14)],
  missing: [],
  differing: [],
  closed: false,
  findings: [],
  fiscalYearStart: 1,
  through: october.until,
};

/** A quarter whose numbers say something of its indicators. */
export const quarterly: ReviewShown = {
  ...review,
  period: thirdQuarter,
  before: periodOf('quarter', day('2026-04-01'), 1),
  through: thirdQuarter.until,
  together: {
    indicator: sales,
    standing: ended(sales, 1_026_000_000n, 1_080_000_000n, thirdQuarter),
    change: ratio(3, 100),
  },
  findings: [
    {
      indicator: indicator('learning'),
      window: thirdQuarter,
      stands: 'moving',
      finding: { kind: 'never-reported', indicator: 'learning', sample: 12 },
    },
    {
      indicator: visits,
      window: thirdQuarter,
      stands: 'core',
      finding: { kind: 'always-capped', indicator: 'visits', sample: 12, cap: 150 },
    },
    {
      indicator: indicator('follow-ups'),
      window: thirdQuarter,
      stands: 'moving',
      finding: {
        kind: 'no-spread',
        indicator: 'follow-ups',
        sample: 12,
        lowest: ratio(98, 100),
        highest: ratio(102, 100),
      },
    },
    {
      indicator: indicator('teamwork'),
      window: thirdQuarter,
      stands: 'moving',
      finding: { kind: 'unrelated', indicator: 'teamwork', sample: 12, pairs: 18, agreeing: 9 },
    },
  ],
};

/** The month is a part of a target that is the quarter's. */
export const withinQuarter: ReviewShown = {
  ...review,
  together: {
    ...{ indicator: sales, change: ratio(31, 100) },
    standing: ended(sales, 342_000_000n, 1_080_000_000n, periodOf('quarter', october.from, 1)),
  },
  forecastError: undefined,
};

export const show = (
  reader: Reader,
  about: Partial<ReviewShown> = {},
  privacy: Privacy = 'progress',
  more: { late?: boolean; writes?: boolean; drafts?: boolean } = {},
) => reviewCard(reader, { ...review, ...about }, { privacy, typeface, writes: true, ...more });

const nothingWritten = { causes: [], broughtAlong: [], raised: [], forecastError: undefined };

export const reviewSamples: Samples = {
  view: 'review',
  announced: 'digest',
  says: 'looks back on a month or a quarter, as far as may be shown',
  scenes: {
    'where a chat shows teams only': (reader) => show(reader, {}, 'team'),
    'where it shows progress': (reader) => show(reader),
    'where it shows values': (reader) => show(reader, {}, 'value'),
    'for the manager': (reader) =>
      show(reader, { missing: [{ ...people.li, indicator: visits, period: october }] }, 'full'),
    'where two sides differ on a number': (reader) =>
      show(reader, { differing: [{ ...people.li, indicator: visits, period: october, standing: undefined }] }, 'full'),
    'for a member': (reader) => show(reader, {}, 'progress', { writes: false }),
    'of a quarter, with what the numbers say of its indicators': (reader) => show(reader, quarterly, 'full'),
    'the same for whoever drafts changes of the scorecard': (reader) =>
      show(reader, quarterly, 'full', { drafts: true }),
    'of a month that is a part of a quarter': (reader) => show(reader, withinQuarter),
    'before anybody has written anything': (reader) => show(reader, nothingWritten),
    'of a team of three': (reader) => show(reader, { people: review.people.slice(0, 3), ...nothingWritten }, 'team'),
    'of a team with teams below, where only teams are shown': (reader) =>
      show(reader, { below: [person(teams.east, 98n, 4), person(teams.south, 91n, -2)] }, 'team'),
    'of a period that is closed': (reader) => show(reader, { closed: true }),
    'of one that still runs': (reader) => show(reader, { through: day('2026-10-20') }),
    'sent late': (reader) => show(reader, {}, 'progress', { late: true }),
    'with more than one can read': (reader) =>
      show(reader, {
        causes: Array.from({ length: 5 }, () => review.causes[0]).flatMap((cause) => cause ?? []),
        broughtAlong: Array.from({ length: 6 }, (_, index) => action(20 + index)),
        people: Array.from({ length: 5 }, () => review.people).flat(),
      }),
    'without any data': (reader) =>
      show(reader, {
        ...nothingWritten,
        together: {
          indicator: sales,
          standing: standingOf(sales, { period: october, amount: 360_000_000n }, undefined, {
            ...{ calendar: china2026, today: october.until, dayEnded: true, thresholds: defaultThresholds },
          }),
          change: undefined,
        },
        people: [{ ...people.chen, standing: undefined, change: undefined }],
        indicators: [],
      }),
    'without a target': (reader) =>
      show(reader, { ...nothingWritten, together: undefined, people: [], indicators: [] }),
  },
  mostLines: 14,
};

export const reviewSentSamples: Samples = {
  view: 'review-sent',
  says: 'says that a review was sent as a page',
  scenes: {
    sent: (reader) => pageSentCard(reader, review, 'full', true),
    'not sent': (reader) => pageSentCard(reader, review, 'full', false),
  },
  ends: ['sent'],
};
