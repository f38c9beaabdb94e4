import { type AlignmentOverWeeks, alignmentOverWeeks } from '../../../../charts/alignment.ts';
import type { Typeface } from '../../../../charts/text/typeface.ts';
import type { Theme } from '../../../../charts/theme.ts';
import type { Language } from '../chart-rows.ts';
import type { ChartSamples } from './chart.ts';

const words = {
  zh: {
    eyebrow: '2026 Q4・第 49 周 11/30–12/6',
    headline: '华东一队对齐指数 84，8 周升 5，短板是协作',
    footer: ['从 100 的线挂下来的是每周还差的，越短越好', '指数是适用各项的平均，截至 12-06'],
    weekLabels: ['第 42 周', '第 49 周'],
    index: { name: '对齐指数', change: '8 周升 5' },
    absent: '不适用',
  },
  en: {
    eyebrow: '2026 Q4 / week 49 / Nov 30 – Dec 6',
    headline: 'Team East: alignment 84, up 5 in 8 weeks; collaboration holds it back',
    footer: [
      'Hanging from the line at 100: what was missing each week',
      'The index is the mean of the parts that apply. As of Dec 6',
    ],
    weekLabels: ['Week 42', 'Week 49'],
    index: { name: 'Alignment', change: 'Up 5 in 8 weeks' },
    absent: 'Not applicable',
  },
} as const;

const partsIn = (language: Language, people: number): AlignmentOverWeeks['parts'] => {
  const zh = language === 'zh';
  const few = people <= 3;
  const { absent } = words[language];
  return [
    {
      name: zh ? '覆盖' : 'Coverage',
      weeks: [92, 93, 93, 95, 95, 97, 97, 97],
      explanation: zh
        ? '分下去的目标加预留，是团队目标的 97%'
        : "Targets below and the reserve make up 97% of the team's",
      lowest: false,
    },
    {
      name: zh ? '进度' : 'Pace',
      weeks: [91, 92, 90, 91, 93, 94, 95, 96],
      explanation: zh ? '照现在的速度，期末到目标的 96%' : 'At this speed the period ends at 96% of target',
      lowest: false,
    },
    few
      ? {
          name: zh ? '均衡' : 'Balance',
          weeks: Array.from({ length: 8 }, () => undefined),
          explanation: zh ? '有目标的人不到四个，不算均衡' : 'Fewer than four people have a target',
          absent,
          lowest: false,
        }
      : {
          name: zh ? '均衡' : 'Balance',
          weeks: [75, 75, 75, 83, 83, 83, 83, 83],
          explanation: zh
            ? `${people} 人里 ${people - 2} 人不低于应达的八成`
            : `${people - 2} of ${people} people are at 80% of pace or more`,
          lowest: false,
        },
    {
      name: zh ? '协作' : 'Collaboration',
      weeks: [58, 61, 54, 50, 52, 55, 57, 60],
      explanation: zh
        ? `到期任务确认 7/10，${people} 人里 ${Math.ceil(people / 2)} 人帮过别人`
        : `7 of 10 due tasks confirmed, ${Math.ceil(people / 2)} of ${people} people helped`,
      lowest: true,
    },
  ];
};

/** The last weeks of the sample, or all of them as often as it takes to have so many. */
const lately = <Points>(weeks: readonly Points[], count: number): Points[] =>
  Array.from({ length: count }, (_, nth) => weeks.at((nth - count) % weeks.length) as Points);

function sampleAlignment(language: Language, people: number, count = 8): AlignmentOverWeeks {
  const { absent: _, ...said } = words[language];
  const of = (weeks: readonly (number | undefined)[]) => lately(weeks, count);
  return {
    ...said,
    index: { ...said.index, weeks: of([79, 80, 78, 79, 81, 82, 83, 84]), ...(count > 1 ? {} : { change: '' }) },
    parts: partsIn(language, people).map((part) => ({ ...part, weeks: of(part.weeks) })),
  };
}

const scene =
  (people: number, count?: number) =>
  (language: Language, theme: Theme, typeface: Typeface): ReturnType<typeof alignmentOverWeeks> =>
    alignmentOverWeeks(sampleAlignment(language, people, count), theme, typeface);

export const alignmentSamples: ChartSamples = {
  chart: 'alignment',
  says: 'shows the alignment index over the weeks, and which of its parts holds it back',
  scenes: {
    'eight weeks of twelve people': scene(12),
    'three people, of whom balance says nothing': scene(3),
    'a quarter of thirteen weeks': scene(40, 13),
    'three weeks into the period': scene(12, 3),
    'the first week': scene(12, 1),
  },
  crowds: {
    'eight weeks': ({ language, people }, theme, typeface) => scene(people.length)(language, theme, typeface),
    'the first week': ({ language, people }, theme, typeface) => scene(people.length, 1)(language, theme, typeface),
  },
};
