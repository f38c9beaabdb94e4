import { burnUp } from '../../../charts/burn-up.ts';
import { helping } from '../../../charts/helping.ts';
import { type TeamProgress, teamProgress } from '../../../charts/team-progress.ts';
import type { Typeface } from '../../../charts/text/typeface.ts';
import type { Theme } from '../../../charts/theme.ts';
import { courses, sampleBurnUp } from './burn-up-days.ts';
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
} from './chart-rows.ts';
import { namesOfTwelve, raggedNames, sampleHelping } from './helping-matrix.ts';

/** What one chart can show, each picture under what is special about it. */
export interface ChartSamples {
  /** As its file is called. */
  readonly chart: string;
  readonly says: string;
  readonly scenes: Readonly<Record<string, (language: Language, theme: Theme, typeface: Typeface) => object>>;
}

const inNameOrder = (rows: TeamProgress['rows']) => rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));

const progress =
  (rows: TeamProgress['rows'] | ((language: Language) => TeamProgress['rows']), changes: Partial<TeamProgress> = {}) =>
  (language: Language, theme: Theme, typeface: Typeface): object =>
    teamProgress(sampleTeam(language, typeof rows === 'function' ? rows(language) : rows, changes), theme, typeface);

const matrix =
  (count: number, options: Parameters<typeof sampleHelping>[2] = {}, names?: readonly string[]) =>
  (language: Language, theme: Theme, typeface: Typeface): object =>
    helping(sampleHelping(language, (names ?? namesOfTwelve[language]).slice(0, count), options), theme, typeface);

export const chartSamples: readonly ChartSamples[] = [
  {
    chart: 'burn-up',
    says: 'shows how far a team has come against the plan, and where it is heading',
    scenes: Object.fromEntries(
      Object.entries(courses).map(([name, course]) => [
        name,
        (language: Language, theme: Theme, typeface: Typeface) =>
          burnUp(sampleBurnUp(language, course), theme, typeface),
      ]),
    ),
  },
  {
    chart: 'helping',
    says: 'shows who helps whom, and by how many tasks',
    scenes: {
      'two people': matrix(2),
      'five people': matrix(5),
      'twelve people': matrix(12),
      'three teams, which help themselves as well': matrix(3, { within: true, most: 14 }),
      'twelve whose tasks are many': matrix(12, { most: 40 }),
      'five with names of any kind': matrix(5, {}, raggedNames),
      'twelve with names of any kind': matrix(12, {}, raggedNames),
    },
  },
  {
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
        rowWithoutData('孙悦', language === 'zh' ? '从上上周起没有汇报' : 'no report for two weeks'),
        rowWithoutData('Alex Moore', language === 'zh' ? '新来的' : 'new'),
      ]),
      'before the first report': (language, theme, typeface) =>
        progress([], { invitation: invitation[language], pace: 0.05 })(language, theme, typeface),
      'long names and signs that no font has': progress([
        row('阿依古丽·买买提吐尔逊·阿卜杜热合曼', 104, 12),
        row('Bartholomew Featherstonehaugh-Montgomery', 88, 9),
        row('Wolfeschlegelsteinhausenbergerdorff', 71, 8),
        row('华东大区第一分公司大客户与渠道联合拓展突击队', 66, 2),
        row('\u202Eابن رشد', 46, 1),
        rowWithoutData('👩‍🚀 小李', '从上上周起一直没有汇报，原因也一直没有人说得清楚'),
      ]),
    },
  },
];
