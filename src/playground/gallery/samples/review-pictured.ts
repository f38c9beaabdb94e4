import { openTypeface } from '../../../charts/text/typeface.ts';
import { alignment } from '../../../domain/alignment.ts';
import { type Contribution, type ContributionPart, contributionParts } from '../../../domain/contribution.ts';
import { beginningsIn } from '../../../domain/forecasts/burn-up.ts';
import { periodOf } from '../../../domain/period.ts';
import type { Privacy } from '../../../domain/privacy.ts';
import { plus, type Ratio, ratio, zero } from '../../../domain/ratio.ts';
import type { Reader } from '../../../texts/reader.ts';
import { reviewCard } from '../../../views/review.ts';
import type { ReviewPictured } from '../../../views/review-pictures.ts';
import { china2026 } from './china-2026.ts';
import { day } from './indicators.ts';
import { tested } from './outlook.ts';
import { pictured } from './pictured.ts';
import { review } from './review.ts';
import type { Samples } from './sample.ts';
import { people } from './team.ts';

const { together, period, team } = review;
const target = 360_000_000n;
/** As it grew over the working days, in hundredths of a percent of the target. */
const reached = (after: number, of: number): bigint =>
  BigInt(Math.round((9500 * after ** 2) / (of * (0.6 * of + 0.4 * after))));

/** Points of 100 by part, each of its own full marks. */
const score = (...points: readonly number[]): { score: Ratio; parts: Map<ContributionPart, Contribution> } => {
  const fulls = points.length > 3 ? [40, 24, 16, 20] : [50, 30, 20];
  const parts = points.map((own, index) => {
    const full = ratio(fulls[index] ?? 0, 100);
    return [contributionParts[index] ?? 'team', { points: ratio(own, 100), full, due: full }] as const;
  });
  return { score: points.map((own) => ratio(own, 100)).reduce(plus, zero), parts: new Map(parts) };
};

const standing = together?.standing;
const days = standing?.progress.total ?? 0;

const aligned = alignment({
  split: { parent: 500n, children: 480n, reserve: 20n },
  forecast: standing?.attainment,
  expected: standing?.expected ?? zero,
  people: review.people.flatMap((person) => (person.standing ? [person.standing.attainment] : [])),
  tasks: { confirmed: 3, due: 4 },
  helpers: 2,
  active: 4,
});

/** What is drawn of October in East China besides its people. */
export const reviewPictured: ReviewPictured = {
  burnUp: standing && {
    standing,
    sums: Array.from({ length: days }, (_, index) => (reached(index + 1, days) * target) / 10_000n),
    beginnings: beginningsIn(period, china2026),
    forecast: { kind: 'forecast', value: standing.actual, low: standing.actual, high: standing.actual },
    tested,
  },
  contribution: {
    team: { ...team, size: 4, ...score(46, 27, 13) },
    below: [],
    people: [
      { ...people.chen, ...score(41, 22, 13, 19) },
      { ...people.li, ...score(39, 23, 15, 19) },
      { ...people.sun, ...score(35, 24, 9, 19) },
      { ...people.zhou, ...score(37, 17, 14, 19) },
    ],
  },
  digest: {
    ...{ team, standing, forecast: standing?.attainment },
    week: periodOf('week', review.through, 1),
    people: review.people.map((person) => ({ ...person, gain: undefined })),
    tasks: { confirmed: 3, due: 4, helpers: [people.li, people.lin] },
    active: 4,
    alignment: aligned,
  },
  weeks: [...pictured.weeks.slice(0, -1).map((earlier) => earlier.alignment), aligned].map((then, index) => ({
    week: periodOf('week', day('2026-10-14').add({ weeks: index }), 1),
    alignment: then,
  })),
  through: review.through,
};

const typeface = openTypeface();
const show = (reader: Reader, privacy: Privacy) =>
  reviewCard(reader, review, { privacy, typeface, writes: true, pictured: reviewPictured });

export const reviewPackSamples: Samples = {
  view: 'review-pack',
  announced: 'digest',
  says: 'looks back on a month in a chat, with its pictures',
  scenes: {
    'where a chat shows teams only': (reader) => show(reader, 'team'),
    'where it shows progress': (reader) => show(reader, 'progress'),
    'for the manager': (reader) => show(reader, 'full'),
  },
  mostLines: 14,
};
