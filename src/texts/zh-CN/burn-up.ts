import { zh } from './spaced.ts';

export const burnUp = {
  behind: (p: { points: number }) => zh`比计划慢 ${p.points} 个点`,
  ahead: (p: { points: number }) => zh`比计划快 ${p.points} 个点`,
  onPlan: '正好跟上计划',
  headline: (p: { name: string; distance: string; forecast: string; short: number }) =>
    p.short > 0
      ? zh`${p.name}${p.distance}，预计期末 ${p.forecast}，差 ${p.short} 个点`
      : zh`${p.name}${p.distance}，预计期末 ${p.forecast}`,
  over: (p: { name: string; period: string; percent: string; points: number }) =>
    p.points === 0
      ? zh`${p.name}${p.period}达成 ${p.percent}`
      : p.points > 0
        ? zh`${p.name}${p.period}达成 ${p.percent}，超出 ${p.points} 个点`
        : zh`${p.name}${p.period}达成 ${p.percent}，差 ${-p.points} 个点`,
  more: (p: { days: number; percent: string }) => zh`剩 ${p.days} 个工作日，每天要比至今平均多做 ${p.percent}`,
  manyTimes: (p: { days: number; times: string }) => zh`剩 ${p.days} 个工作日，每天要做到至今平均的 ${p.times} 倍`,
  enough: (p: { days: number }) => zh`剩 ${p.days} 个工作日，照至今的速度就够`,
  reached: (p: { days: number }) => zh`目标已达成，还剩 ${p.days} 个工作日`,
  early: (p: { days: number; needed: number }) => zh`剩 ${p.days} 个工作日，满 ${p.needed} 个工作日开始预测`,
  left: (p: { days: number }) => zh`剩 ${p.days} 个工作日`,
  flat: '横线是计划',
  planNow: (p: { percent: string }) => zh`计划 ${p.percent}`,
  actualNow: (p: { percent: string }) => zh`实际 ${p.percent}`,
  today: (p: { worked: number; total: number }) => zh`工作日 ${p.worked}/${p.total}`,
  target: '目标 100%',
  forecast: (p: { percent: string }) => zh`预计 ${p.percent}`,
  range: (p: { low: string; high: string }) => zh`区间 ${p.low}–${p.high}`,
  worst: (p: { points: number }) => zh`最多慢 ${p.points} 个点`,
  best: (p: { points: number }) => zh`最多快 ${p.points} 个点`,
  footer: '横轴只数工作日',
  rangeNote: '横轴只数工作日；区间是八成把握',
  testedNote: (p: { periods: number; error: string }) =>
    zh`横轴只数工作日；区间是八成把握，前 ${p.periods} 期这时平均差 ${p.error}`,
  alt: (p: { headline: string; lead: string; range: string; asOf: string }) =>
    [p.headline, p.lead, p.range, zh`截至 ${p.asOf}`].filter((part) => part !== '').join('。'),
};
