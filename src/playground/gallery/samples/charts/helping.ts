import { helping } from '../../../../charts/helping.ts';
import type { Typeface } from '../../../../charts/text/typeface.ts';
import type { Theme } from '../../../../charts/theme.ts';
import type { Language } from '../chart-rows.ts';
import { namesOfTwelve, sampleHelping } from '../helping-matrix.ts';
import type { ChartSamples } from './chart.ts';

const matrix =
  (count: number, options: Parameters<typeof sampleHelping>[2] = {}) =>
  (language: Language, theme: Theme, typeface: Typeface) =>
    helping(sampleHelping(language, namesOfTwelve[language].slice(0, count), options), theme, typeface);

/** No more than twelve are ever drawn; two are the fewest of whom one can have helped the other. */
const most = 12;
const fewest = 2;

const crowd =
  (options: Parameters<typeof sampleHelping>[2] = {}): ChartSamples['crowds'][string] =>
  ({ language, people }, theme, typeface) =>
    people.length < fewest
      ? undefined
      : helping(
          sampleHelping(
            language,
            people.slice(0, most).map(({ name }) => name),
            options,
          ),
          theme,
          typeface,
        );

export const helpingSamples: ChartSamples = {
  chart: 'helping',
  says: 'shows who helps whom, and by how many tasks',
  scenes: {
    'two people': matrix(2),
    'five people': matrix(5),
    'twelve people': matrix(12),
    'three teams, which help themselves as well': matrix(3, { within: true, most: 14 }),
    'twelve whose tasks are many': matrix(12, { most: 40 }),
  },
  crowds: { people: crowd(), 'teams with many tasks': crowd({ most: 1200, within: true }) },
};
