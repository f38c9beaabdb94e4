import { zh } from './spaced.ts';

/** To a manager: forecasts that sum to less than the target. */
export const gap = {
  title: (p: { team: string; name: string; gap: string; days: number }) =>
    zh`${p.team}的${p.name}预测有缺口：${p.gap}，已 ${p.days} 个工作日`,
  numbers: (p: { period: string; forecast: string; target: string }) =>
    zh`照现在的进度，${p.period}预测合计 ${p.forecast}，目标 ${p.target}`,
  task: (p: { who: string; customer: string; number: number }) =>
    zh`能补上：${p.who} · ${p.customer} · 任务 #${p.number}`,
  openTask: (p: { who: string; customer: string; number: number }) =>
    zh`能补上：${p.customer} · 任务 #${p.number}（${p.who}发起，还没人认领）`,
  noTask: '还没有客户任务在做，发布一个来补',
  why: '每次出现缺口只提醒一次，补上后再出现才会再提醒',
  publish: '发布任务',
};
