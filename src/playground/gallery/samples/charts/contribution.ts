import { type ContributionChart, contribution } from '../../../../charts/contribution.ts';
import type { Typeface } from '../../../../charts/text/typeface.ts';
import type { Theme } from '../../../../charts/theme.ts';
import type { Language } from '../chart-rows.ts';
import { namesOfTwelve } from '../helping-matrix.ts';
import type { ChartSamples } from './chart.ts';

const words = {
  zh: {
    eyebrow: '2026 Q4・第 49 周 11/30–12/6',
    headline: '华东一队得分 84，结果比现在应得的少 7 分',
    lead: '得分构成：结果 49%，过程 32%，能力 19%',
    footer: ['几段相加就是得分；灰底到头是满分，每分一样长', '菱形：不到现在应得的 75%；截至 12-06'],
    totalLabel: '得分',
    cutShort: '双斜线：缺了别的数据，这段占得更多，没有画全',
    unlisted: (count: number) => `另有 ${count} 行得分更高，没有画`,
  },
  en: {
    eyebrow: '2026 Q4 / week 49 / Nov 30 – Dec 6',
    headline: 'Team East scores 84; result is 7 points behind pace',
    lead: 'Made of: result 49%, process 32%, capability 19%',
    footer: [
      'The parts add up to the score. A track ends at full marks',
      'Diamond: below 75% of what is due by now. As of Dec 6',
    ],
    totalLabel: 'Score',
    cutShort: 'Two slashes: weighs more as other data is missing',
    unlisted: (count: number) => `${count} with a higher score are not drawn`,
  },
} as const;

const heads = {
  zh: { names: ['结果', '过程', '能力', '团队联动'], note: (full: number) => `满分 ${full}`, noData: '暂无数据' },
  en: { names: ['Result', 'Process', 'Capability', 'Team'], note: (full: number) => `of ${full}`, noData: 'no data' },
} as const;

const ofTeams = [50, 30, 20];
/** A fifth of the score is the team's. */
const ofPeople = [40, 24, 16, 20];

type Row = ContributionChart['rows'][number];

/** Points out of `fulls`; undefined is no data. */
const rowOf = (name: string, points: readonly (number | undefined)[], fulls: readonly number[]): Row => ({
  name,
  cells: fulls.map((full, index) => {
    const own = points[index];
    return own === undefined ? undefined : { points: own, length: own, full, weak: own < 0.75 * full };
  }),
  total: points.reduce((sum: number, own = 0) => sum + own, 0),
  note: '',
});

const nobody = (language: Language, name: string, fulls: readonly number[]): Row => ({
  name,
  cells: fulls.map(() => undefined),
  total: undefined,
  note: heads[language].noData,
});

function sample(language: Language, rows: readonly Row[], fulls: readonly number[]): ContributionChart {
  const { names, note } = heads[language];
  return {
    ...words[language],
    columns: fulls.map((full, nth) => ({ name: names[nth] ?? '', note: note(full) })),
    rows,
  };
}

const teamRows = (language: Language): readonly Row[] => {
  const [south = '', east = '', middle = '', north = '', west = '', far = ''] =
    language === 'zh'
      ? ['华南队', '华东一队', '华中队', '华北队', '西南队', '东北队']
      : ['South', 'Team East', 'Central', 'North', 'South West', 'North East'];
  return [
    rowOf(south, [47, 26, 15], ofTeams),
    rowOf(east, [43, 25, 16], ofTeams),
    rowOf(middle, [40, 24, 17], ofTeams),
    rowOf(north, [35, 28, 15], ofTeams),
    rowOf(west, [39, 23, 15], ofTeams),
    rowOf(far, [29, 26, 16], ofTeams),
  ];
};

/** Every eleventh has no data at all, and others have none in one part; some have more than full marks. */
const peopleRows = (language: Language, names: readonly string[]): readonly Row[] =>
  names
    .map((name, nth) =>
      nth % 11 === 4
        ? nobody(language, name, ofPeople)
        : rowOf(
            name,
            ofPeople.map((full, part) =>
              nth % 7 === 3 && part === 1 ? undefined : Math.round((full * ((nth * 13 + part * 29) % 16)) / 10),
            ),
            ofPeople,
          ),
    )
    .toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1));

const scene =
  (rows: (language: Language) => readonly Row[], fulls: readonly number[]) =>
  (language: Language, theme: Theme, typeface: Typeface) =>
    contribution(sample(language, rows(language), fulls), theme, typeface);

export const contributionSamples: ChartSamples = {
  chart: 'contribution',
  says: 'shows from which dimension the points of a score come',
  scenes: {
    'six teams': scene(teamRows, ofTeams),
    'one team': scene((language) => teamRows(language).slice(1, 2), ofTeams),
    'twelve people, a fifth of whose score is that of the team': scene(
      (language) => peopleRows(language, namesOfTwelve[language]),
      ofPeople,
    ),
    'two whose score is of results alone': scene(
      (language) => [
        ...peopleRows(language, namesOfTwelve[language].slice(0, 4)),
        ...namesOfTwelve[language].slice(4, 6).map((name) => rowOf(name, [45], [100])),
      ],
      ofPeople,
    ),
    'nobody with data but one': scene(
      (language) => [
        rowOf(namesOfTwelve[language][0] ?? '', [12, undefined, 4], ofTeams),
        nobody(language, namesOfTwelve[language][1] ?? '', ofTeams),
      ],
      ofTeams,
    ),
  },
  crowds: {
    people: ({ language, people }, theme, typeface) =>
      people.length === 0
        ? undefined
        : scene(
            () =>
              peopleRows(
                language,
                people.map(({ name }) => name),
              ),
            ofPeople,
          )(language, theme, typeface),
  },
};
