import { digestPicture } from '../../../../charts/digest.ts';
import type { Row } from '../../../../charts/team-progress/data.ts';
import type { Typeface } from '../../../../charts/text/typeface.ts';
import type { Theme } from '../../../../charts/theme.ts';
import { courses, sampleBurnUp } from '../burn-up-days.ts';
import { eightIn, forty, type Language, overTarget, row, rowWithoutData, twelve } from '../chart-rows.ts';
import { sampleDigest } from '../digest-weeks.ts';
import type { ChartSamples } from './chart.ts';
import type { Crowd } from './crowd.ts';

type Changes = NonNullable<Parameters<typeof sampleDigest>[2]>;

const inNameOrder = (rows: readonly Row[]) => rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));

const week =
  (rows: (language: Language) => readonly Row[], changes: Changes = {}) =>
  (language: Language, theme: Theme, typeface: Typeface) =>
    digestPicture(sampleDigest(language, rows(language), changes), theme, typeface);

const during = (course: keyof typeof courses) => (language: Language, theme: Theme, typeface: Typeface) =>
  digestPicture(
    sampleDigest(language, twelve.slice(0, 6), {
      burnUp: sampleBurnUp(language, courses[course] ?? { days: 0, reached: 0 }).plot,
    }),
    theme,
    typeface,
  );

const named = { order: 'named' } as const;
const twenty = forty.filter((_, nth) => nth % 2 === 1);

/** More people than that have another picture. */
const most = 20;

const crowd =
  (order: 'ranked' | 'named') =>
  ({ language, people }: Crowd, theme: Theme, typeface: Typeface) => {
    if (people.length > most) return undefined;
    const rows = people.map(({ name, percent, gain, onLeave }) =>
      percent === undefined
        ? rowWithoutData(name, '')
        : row(name, percent, gain, onLeave ? { status: 'onLeave', pace: 0.4 } : {}),
    );
    return digestPicture(sampleDigest(language, rows, { order }), theme, typeface);
  };

export const digestPictureSamples: ChartSamples = {
  chart: 'digest',
  says: 'shows the week of a team in one picture: people, burn-up, alignment index, the next step',
  scenes: {
    'twelve people, ranked': week(() => twelve),
    'twelve people in name order': week(() => inNameOrder(twelve), named),
    'three people in name order': week(() => inNameOrder(twelve.slice(4, 7)), named),
    'eight people, one on leave and one without data': week(eightIn),
    'twenty people, ranked': week(() => twenty),
    'twenty people in name order': week(() => inNameOrder(twenty), named),
    'everybody on pace': week(() => twelve.slice(0, 7)),
    'more than the target, and nothing at all': week(() => overTarget),
    'a team of nobody who may be named': week(() => []),
    'in front of the plan': during('in front of the plan'),
    'too early to tell': during('too early to tell'),
    'over, more than the target': during('over, more than the target'),
  },
  crowds: { ranked: crowd('ranked'), 'in name order': crowd('named') },
};
