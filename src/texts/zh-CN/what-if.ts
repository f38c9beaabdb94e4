import { zh } from './spaced.ts';

export const whatIf = {
  title: (p: { team: string; period: string; indicator: string; amount: string }) =>
    zh`估算：${p.team}${p.period}${p.indicator}目标 ${p.amount}`,
  now: (p: { amount: string }) => zh`现在是 ${p.amount}，还没有改动`,
  moved: (p: { name: string; before: string; after: string }) => zh`${p.name} ${p.before} → ${p.after}`,
  more: (p: { count: number }) => zh`另有 ${p.count} 个按同样比例`,
  reserve: '预留',
  told: '确认后，相关的人会收到通知',
  confirm: '确认改目标',
  discard: '不改了',
  discarded: '没有改动，一切照旧',
  storedTold: '相关的人会收到通知',
};
