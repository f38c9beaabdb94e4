import { type TeamProgress, teamProgress } from '../../../../charts/team-progress.ts';
import type { Typeface } from '../../../../charts/text/typeface.ts';
import type { Theme } from '../../../../charts/theme.ts';
import {
  eightIn,
  forty,
  invitation,
  type Language,
  overTarget,
  row,
  rowWithoutData,
  sampleTeam,
  twelve,
} from '../chart-rows.ts';
import type { ChartSamples } from './chart.ts';
import type { Crowd } from './crowd.ts';

const inNameOrder = (rows: TeamProgress['rows']) => rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));

const progress =
  (rows: TeamProgress['rows'] | ((language: Language) => TeamProgress['rows']), changes: Partial<TeamProgress> = {}) =>
  (language: Language, theme: Theme, typeface: Typeface) =>
    teamProgress(sampleTeam(language, typeof rows === 'function' ? rows(language) : rows, changes), theme, typeface);

const unreported = (language: Language): string =>
  language === 'zh' ? '从上上周起没有汇报' : 'no report for two weeks';

const rowsOf = ({ language, people }: Crowd): TeamProgress['rows'] =>
  people.map(({ name, percent, gain, onLeave }) =>
    percent === undefined
      ? rowWithoutData(name, unreported(language))
      : row(name, percent, gain, onLeave ? { status: 'onLeave', pace: 0.4 } : {}),
  );

const crowd =
  (changes: Partial<TeamProgress> = {}) =>
  (of: Crowd, theme: Theme, typeface: Typeface) =>
    of.people.length === 0 ? undefined : teamProgress(sampleTeam(of.language, rowsOf(of), changes), theme, typeface);

export const teamProgressSamples: ChartSamples = {
  chart: 'team-progress',
  says: 'shows everybody against their own target and where the pace is',
  scenes: {
    'twelve people, ranked': progress(twelve),
    'eight people, ranked, one on leave and one without data': progress(eightIn),
    'the same in name order, nobody judged': progress((language) => inNameOrder(eightIn(language)), {
      order: 'named',
    }),
    'forty people, ranked': progress(forty),
    'forty people in name order': progress(inNameOrder(forty), { order: 'named' }),
    'more than the target': progress(overTarget),
    'one person': progress(twelve.slice(6, 7)),
    'nobody with data': progress((language) => [
      rowWithoutData('孙悦', unreported(language)),
      rowWithoutData('Alex Moore', language === 'zh' ? '新来的' : 'new'),
    ]),
    'before the first report': (language, theme, typeface) =>
      progress([], { invitation: invitation[language], pace: 0.05 })(language, theme, typeface),
  },
  crowds: { ranked: crowd(), 'in name order': crowd({ order: 'named' }) },
};
