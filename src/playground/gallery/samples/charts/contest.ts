import { type ContestChart, contest } from '../../../../charts/contest.ts';
import type { Typeface } from '../../../../charts/text/typeface.ts';
import type { Theme } from '../../../../charts/theme.ts';
import { namedOf } from '../../../../domain/contests/contest.ts';
import type { Language } from '../chart-rows.ts';
import { namesOfTwelve } from '../helping-matrix.ts';
import type { ChartSamples } from './chart.ts';

const words = {
  zh: {
    eyebrow: 'PK #3・11-16 至 11-27',
    headline: 'PK #3 第 3 天：华东 64%，华南 61%，还有 9 天',
    footer: ['底条到头是这几天的个人目标：销售额', '截至 11-18 14:05'],
    others: (count: number) => `另有 ${count} 队`,
    minimum: '最低 60%',
    nothing: '暂无数据',
  },
  en: {
    eyebrow: 'Contest #3 / Nov 16 to Nov 27',
    headline: 'Contest #3, day 3: East 64%, South 61%, 9 days left',
    footer: ['Track end: own target for these days, Sales amount', 'As of Nov 18, 14:05'],
    others: (count: number) => `${count} more teams`,
    minimum: 'minimum 60%',
    nothing: 'no data',
  },
} as const;

interface Sides {
  readonly language: Language;
  /** With whole percent of the target; undefined for who has none. The first of more than two are named. */
  readonly sides: readonly { readonly name: string; readonly percent: number | undefined }[];
  readonly minimum?: number;
}

function sample({ language, sides, minimum }: Sides): ContestChart {
  const { others, nothing, minimum: label, ...frame } = words[language];
  const ranked = sides.toSorted((a, b) => (b.percent ?? -1) - (a.percent ?? -1));
  const named = ranked.slice(0, namedOf(sides.length));
  const rest = ranked.slice(named.length);
  return {
    ...frame,
    rows: named.map(({ name, percent }) => ({
      name,
      text: percent === undefined ? nothing : `${percent}%`,
      ...(percent === undefined ? {} : { share: percent / 100 }),
    })),
    others: rest.flatMap(({ percent }) => (percent === undefined ? [] : [percent / 100])),
    othersLabel: rest.length > 0 ? others(rest.length) : '',
    ...(minimum === undefined ? {} : { minimum: { share: minimum, label } }),
  };
}

const two: Readonly<Record<Language, readonly [string, string]>> = {
  zh: ['华东', '华南'],
  en: ['East China', 'South'],
};

const duel =
  (percents: readonly [number | undefined, number | undefined], minimum?: number) =>
  (language: Language, theme: Theme, typeface: Typeface) => {
    const sides = two[language].map((name, nth) => ({ name, percent: percents[nth] }));
    return contest(sample({ language, sides, ...(minimum === undefined ? {} : { minimum }) }), theme, typeface);
  };

const field = (count: number) => (language: Language, theme: Theme, typeface: Typeface) => {
  const names = namesOfTwelve[language];
  const sides = Array.from({ length: count }, (_, nth) => ({
    name: names[nth % names.length] ?? '',
    percent: (nth * 37 + 20) % 97,
  }));
  return contest(sample({ language, sides, minimum: 0.6 }), theme, typeface);
};

const crowd =
  (minimum?: number): ChartSamples['crowds'][string] =>
  ({ language, people }, theme, typeface) =>
    people.length < 2
      ? undefined
      : contest(sample({ language, sides: people, ...(minimum === undefined ? {} : { minimum }) }), theme, typeface);

export const contestSamples: ChartSamples = {
  chart: 'contest',
  says: 'shows how far apart those are who compete, and names nobody who is behind many',
  scenes: {
    'two teams and a minimum': duel([64, 61], 0.6),
    'two, one of them beyond the target': duel([148, 61]),
    'two, one without data': duel([12, undefined], 0.6),
    'six teams': field(6),
    'forty teams': field(40),
  },
  crowds: { sides: crowd(), 'sides with a minimum': crowd(0.6), 'sides with a minimum that is far away': crowd(20) },
};
