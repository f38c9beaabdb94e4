import type { Status } from '../../../charts/status.ts';
import type { CrowdWords, Row, TeamProgress } from '../../../charts/team-progress/data.ts';

export type Language = 'zh' | 'en';

const pace = 0.69;

const statusWords: Readonly<Record<Language, Readonly<Record<Status, string>>>> = {
  zh: { ahead: '领先', onTrack: '正常', atRisk: '有风险', behind: '落后', onLeave: '请假', noData: '无数据' },
  en: {
    ahead: 'Ahead',
    onTrack: 'On track',
    atRisk: 'At risk',
    behind: 'Behind',
    onLeave: 'On leave',
    noData: 'No data',
  },
};

const crowdWords: Readonly<Record<Language, CrowdWords>> = {
  zh: {
    helpFirst: (count) => `先帮这 ${count} 人`,
    movers: '本周进步最大',
    moversUnit: '百分点',
    others: (count) => `其余 ${count} 人`,
    everybody: (count) => `全部 ${count} 人`,
    othersOrder: '竖着读',
    unlisted: (count) => `${count} 人跟上进度，未列出`,
  },
  en: {
    helpFirst: (count) => `Help first: ${count}`,
    movers: 'Moved most this week',
    moversUnit: 'points',
    others: (count) => `Everybody else: ${count}`,
    everybody: (count) => `Everybody: ${count}`,
    othersOrder: 'read downwards',
    unlisted: (count) => `${count} on pace are not listed`,
  },
};

/** A team in the frame of the samples: 69 % expected, 67 % reached. */
export function sampleTeam(
  language: Language,
  rows: readonly Row[],
  changes: Partial<TeamProgress> = {},
): TeamProgress {
  const words =
    language === 'zh'
      ? {
          eyebrow: '2026 Q4・第 49 周 11/30–12/6',
          headline: '华东一队已达成 67%，应达 69%，预计期末 96%',
          lead: '12 人里 8 人跟上进度，4 人需要支持',
          paceLabel: '现在应达 69%',
          targetLabel: '目标',
          footer: ['条尾是本周新增，灰底到头是个人目标', '截至 12/6 24:00，CRM 与手工汇报'],
        }
      : {
          eyebrow: '2026 Q4 / week 49 / Nov 30 – Dec 6',
          headline: 'Team East is at 67%, pace is 69%, heading for 96%',
          lead: '4 of 6 are on pace, 2 need help',
          paceLabel: 'Pace now 69%',
          targetLabel: 'Target',
          footer: ['Bar tip: gained this week. Track end: own target', 'As of Dec 6, from CRM and reports by hand'],
        };
  return {
    ...words,
    pace,
    order: 'ranked',
    rows,
    statusWords: statusWords[language],
    crowdWords: crowdWords[language],
    ...changes,
  };
}

/** Percentages as whole numbers; the status follows from the pace of the samples. */
export function row(name: string, percent: number, gain = 0, changes: Partial<Row> = {}): Row {
  return {
    name,
    attainment: percent / 100,
    percentText: `${percent}%`,
    gain: gain / 100,
    gainText: `+${gain}`,
    status: statusOf(percent / 100 / pace),
    ...changes,
  };
}

export function rowWithoutData(name: string, note: string): Row {
  return { name, percentText: '–', gain: 0, gainText: '', status: 'noData', note };
}

function statusOf(shareOfPace: number): Status {
  if (shareOfPace >= 1.05) return 'ahead';
  if (shareOfPace >= 0.95) return 'onTrack';
  return shareOfPace >= 0.85 ? 'atRisk' : 'behind';
}

export const twelve: readonly Row[] = [
  row('陈思远', 91, 13),
  row('林晓彤', 84, 9),
  row('欧阳明轩', 79, 6),
  row('王芳', 74, 12),
  row('李强', 72, 8),
  row('周雨桐', 70, 9),
  row('赵文博', 69, 7),
  row('孙悦', 67, 8),
  row('黄志伟', 62, 4),
  row('吴佳琪', 60, 11),
  row('徐磊', 55, 3),
  row('马晓东', 46),
];

/** Names are whose they are; what is said about them is said in the language of the chart. */
export const eightIn = (language: Language): readonly Row[] => [
  row('Aisha Rahman', 86, 11),
  row('James Whitfield', 77, 7),
  row('Priya Nair', 71, 8),
  row('Tom Okafor', 68, 9.5),
  row('Daniel Weiss', 61, 4),
  row('Mei-Ling Zhou', 49, 1),
  row('Grace Kim', 57, 0, { status: 'onLeave', pace: 0.58 }),
  rowWithoutData('Luis Ortega', language === 'zh' ? '11-24 起没有汇报' : 'no report since Nov 24'),
];

export const eight = eightIn('en');

export const overTarget: readonly Row[] = [
  row('阿依古丽', 148, 6),
  row('欧阳明轩', 104, 12),
  row('司马相如', 70, 7, { status: 'onTrack' }),
  row('王可', 62, 2),
  row('于海洋', 0),
];

const fortyNames =
  '张伟 刘洋 陈静 杨帆 赵敏 黄磊 周杰 吴倩 徐明 孙丽 胡斌 朱琳 高翔 林涛 何雪 郭亮 马超 罗娜 梁宇 宋佳 ' +
  '郑凯 谢婷 韩冰 唐毅 冯瑶 于洋 董晨 萧然 程曦 曹阳 袁野 邓丽君 许诺 傅强 沈月 曾志伟 彭博 吕梁 苏晴 卢梦溪';
const fortyPercents = [
  104, 98, 93, 90, 87, 85, 83, 81, 80, 78, 77, 76, 75, 74, 73, 72, 72, 71, 71, 70, 70, 69, 69, 68, 68, 67, 66, 65, 64,
  63, 62, 61, 60, 60, 59, 57, 54, 51, 44, 38,
];

export const forty: readonly Row[] = fortyNames
  .split(' ')
  .map((name, index) => row(name, fortyPercents[index] ?? 0, [5, 3, 7, 2, 16, 1, 4, 6][(index * 5) % 8]));

export const invitation = {
  zh: { call: '发给 qibu：汇报 拜访 3', note: '几秒就报完，第一条进来这里就有图' },
  en: { call: 'Send qibu: /report visits 3', note: 'It takes seconds; the first report draws this picture' },
} as const;
