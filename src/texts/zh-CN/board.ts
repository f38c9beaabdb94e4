import { zh } from './spaced.ts';

export const board = {
  summary: '看排行，或一周里谁进步最多',
  top: (p: { team: string; period: string; indicator: string; count: number }) =>
    zh`${p.team}${p.period}${p.indicator}排行，前 ${p.count} 名`,
  shares: (p: { team: string; period: string; indicator: string }) =>
    zh`${p.team}${p.period}${p.indicator}，各占自己目标的多少`,
  none: (p: { team: string; indicator: string }) => zh`${p.team}还没有${p.indicator}的数据`,
  /** Where a chat shows nothing about people. */
  hidden: (p: { team: string }) => zh`本群只看${p.team}的合计，不列个人`,
  place: (p: { place: number; names: string }) => zh`第 ${p.place} 名：${p.names}`,
  entry: (p: { name: string; amount: string; percent: string }) => zh`${p.name} ${p.amount}（目标的 ${p.percent}）`,
  own: (p: { place: number; count: number; entry: string }) => zh`你在 ${p.count} 人里第 ${p.place}：${p.entry}`,
  share: (p: { name: string; percent: string }) => zh`${p.name} ${p.percent}`,
  ownShare: (p: { percent: string; status: string }) => zh`你：自己目标的 ${p.percent}，${p.status}`,
  noData: (p: { count: number }) => zh`${p.count} 人暂无数据`,
  improved: (p: { team: string; indicator: string }) => zh`${p.team}一周里${p.indicator}进步最多的人`,
  improvedNone: (p: { team: string; indicator: string }) => zh`${p.team}一周里${p.indicator}还没有人进步`,
  gain: (p: { name: string; points: string }) => zh`${p.name} ${p.points} 个百分点`,
  others: (p: { count: number }) => zh`另有 ${p.count} 人`,
  week: (p: { percent: string }) => zh`比一周前，自己目标的百分比；你现在 ${p.percent}`,
};
