import type { Strip } from '../../../charts/alignment/strip.ts';
import type { AlignmentWeek, PeopleWords } from '../../../charts/digest/data.ts';
import type { DigestPicture } from '../../../charts/digest.ts';
import type { Row } from '../../../charts/team-progress/data.ts';
import { onItsWay, sampleBurnUp } from './burn-up-days.ts';
import type { Language } from './chart-rows.ts';

const words: Readonly<Record<Language, PeopleWords>> = {
  zh: {
    onPace: (count) => `跟上进度 ${count} 人`,
    needSupport: (count) => `需要支持 ${count} 人`,
    moreOnPace: (count) => `另有 ${count} 人跟上进度`,
    moreNeedSupport: (count) => `另有 ${count} 人需要支持`,
    unjudged: (count) => `${count} 人还没定目标`,
    movers: '本周进步最大',
    moversUnit: '个点',
  },
  en: {
    onPace: (count) => `On pace: ${count}`,
    needSupport: (count) => `Need support: ${count}`,
    moreOnPace: (count) => `${count} more on pace`,
    moreNeedSupport: (count) => `${count} more need support`,
    unjudged: (count) => `${count} without a target`,
    movers: 'Moved most',
    moversUnit: 'points',
  },
};

const leads: Readonly<Record<Language, string>> = {
  zh: '12 人里 8 人跟上进度，4 人需要支持',
  en: '8 of 12 are on pace, 4 need help',
};

const strip = (weeks: readonly number[], tone: Strip['tone'] = 'part'): Strip => ({ weeks, floor: 50, tone });
const strips = [
  strip([92, 93, 93, 95, 95, 97, 97, 97]),
  strip([91, 92, 90, 91, 93, 94, 95, 96]),
  strip([75, 75, 75, 83, 83, 83, 83, 83]),
  strip([58, 61, 54, 50, 53, 55, 57, 60], 'lowest'),
];
const partNames: Readonly<Record<Language, readonly string[]>> = {
  zh: ['覆盖', '进度', '均衡', '协作'],
  en: ['Cover', 'Pace', 'Balance', 'Collab'],
};

const alignmentIn = (language: Language): AlignmentWeek => ({
  title: language === 'zh' ? '对齐指数' : 'Alignment',
  index: '84',
  change: '+5',
  parts: strips.map((one, nth) => ({
    name: partNames[language][nth] ?? '',
    points: String(one.weeks.at(-1)),
    strip: one,
  })),
});

/** The week of a team of these people, ranked or in name order. */
export function sampleDigest(
  language: Language,
  rows: readonly Row[],
  { order = 'ranked', ...changes }: Partial<DigestPicture> & { readonly order?: 'ranked' | 'named' } = {},
): DigestPicture {
  const zh = language === 'zh';
  const named = order === 'named';
  return {
    eyebrow: zh ? '2026 Q4・第 49 周 11/30–12/6' : '2026 Q4 / week 49 / Nov 30 – Dec 6',
    headline: zh ? '华东一队已达成 67%，应达 69%，预计期末 96%' : 'Team East is at 67%, pace is 69%, heading for 96%',
    ...(rows.length > 0 && {
      people: {
        pace: 0.69,
        order,
        rows,
        words: { ...words[language], ...(named && rows.length > 3 && { lead: leads[language] }) },
      },
    }),
    burnUp: sampleBurnUp(language, onItsWay).plot,
    alignment: alignmentIn(language),
    next: zh ? '下一步：确认 3 个到期协作任务，指数可到 88' : 'Next: confirm 3 due joint tasks, index can reach 88',
    footer: [
      zh ? '竖线：应达 69%；条尾：本周新增；截至 12/6' : 'Upright mark: pace 69%. Bar tip: this week. As of Dec 6',
    ],
    ...changes,
  };
}
