import { zh } from './spaced.ts';

/** The picture of the alignment index over weeks. */
export const alignment = {
  name: '对齐指数',
  headline: (p: { team: string; index: number; change: string; lowest: string }) =>
    zh`${p.team}对齐指数 ${p.index}${p.change && `，${p.change}`}，短板是${p.lowest}`,
  allFull: (p: { team: string; change: string }) => zh`${p.team}对齐指数 100${p.change && `，${p.change}`}，各项都满`,
  up: (p: { weeks: number; points: number }) => zh`${p.weeks} 周升 ${p.points}`,
  down: (p: { weeks: number; points: number }) => zh`${p.weeks} 周降 ${p.points}`,
  steady: (p: { weeks: number }) => zh`${p.weeks} 周持平`,
  notApplicable: '不适用',
  coverage: (p: { percent: string }) => zh`分下去的目标加预留，是团队目标的 ${p.percent}`,
  pace: (p: { percent: string }) => zh`照现在的速度，期末到目标的 ${p.percent}`,
  balance: (p: { all: number; inStep: number }) => zh`${p.all} 人里 ${p.inStep} 人不低于应达的八成`,
  collaboration: (p: { confirmed: number; due: number; all: number; helpers: number }) =>
    zh`到期任务确认 ${p.confirmed}/${p.due}，${p.all} 人里 ${p.helpers} 人帮过别人`,
  collaborationOfFew: (p: { confirmed: number; due: number }) => zh`到期任务确认 ${p.confirmed}/${p.due}`,
  noTarget: '团队目标还没定',
  notSplit: '这项指标不往下分',
  noForecast: '汇报还不够，推算不出期末',
  few: '有目标的人不到四个，不算均衡',
  noTasks: '这一周没有到期的协作任务',
  hanging: '从 100 的线挂下来的是每周还差的，越短越好',
  mean: (p: { when: string }) => zh`指数是适用各项的平均，截至 ${p.when}`,
  alt: (p: { headline: string; parts: string; before: string; when: string }) =>
    zh`${p.headline}。${p.parts}。${p.before && `${p.before}。`}截至 ${p.when}`,
  before: (p: { weeks: string; index: number }) => zh`${p.weeks}是 ${p.index}`,
};
