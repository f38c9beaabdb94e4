import { zh } from './spaced.ts';

export const board = {
  another: '换一个指标',
  byTarget: '按达成率',
  byValue: '按数值',
  mostImproved: '进步最多',
  among: { new: '只看新人', experienced: '只看资深' },
  /** Who is compared with each other, of a team. */
  group: {
    new: (p: { team: string }) => zh`${p.team}新人`,
    experienced: (p: { team: string }) => zh`${p.team}资深成员`,
  },
  summary: '看排行，或一周里谁进步最多',
  top: (p: { team: string; period: string; indicator: string; count: number }) =>
    zh`${p.team}${p.period}${p.indicator}排行，前 ${p.count} 名`,
  topByTarget: (p: { team: string; period: string; indicator: string; count: number }) =>
    zh`${p.team}${p.period}${p.indicator}达成率排行，前 ${p.count} 名`,
  shares: (p: { team: string; period: string; indicator: string; expected: string | undefined }) =>
    p.expected
      ? zh`${p.team}${p.period}${p.indicator}达成率，${p.expected}`
      : zh`${p.team}${p.period}${p.indicator}达成率`,
  none: (p: { team: string; indicator: string }) => zh`${p.team}还没有${p.indicator}的数据`,
  /** Where a chat shows nothing about people. */
  hidden: (p: { team: string }) => zh`本群只看${p.team}的合计，不列个人`,
  place: (p: { place: number; names: string }) => zh`第 ${p.place} 名：${p.names}`,
  entry: (p: { name: string; amount: string; percent: string }) => zh`${p.name} ${p.amount}（达成率 ${p.percent}）`,
  own: (p: { place: number; amount: string; percent: string }) =>
    zh`你在第 ${p.place} 名：${p.amount}（达成率 ${p.percent}）`,
  share: (p: { name: string; percent: string }) => zh`${p.name} ${p.percent}`,
  ownShare: (p: { percent: string; status: string }) => zh`你：达成率 ${p.percent}，${p.status}`,
  noData: (p: { count: number }) => zh`${p.count} 人暂无数据`,
  apart: (p: { count: number }) => zh`另有 ${p.count} 人的目标不是这个周期`,
  improved: (p: { team: string; indicator: string }) => zh`${p.team}一周里${p.indicator}进步最多的人`,
  improvedNone: (p: { team: string; indicator: string }) => zh`${p.team}这一周${p.indicator}还没有人进步`,
  gain: (p: { name: string; points: string; one: boolean }) => zh`${p.name} ${p.points} 个百分点`,
  others: (p: { count: number }) => zh`另有 ${p.count} 人`,
  week: '比的是达成率，和 7 天前比',
  youNow: (p: { percent: string }) => zh`你现在的达成率：${p.percent}`,
};
