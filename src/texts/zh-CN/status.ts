import { zh } from './spaced.ts';

/** Symbol and word stand together everywhere, so that neither colour nor shape carries the meaning alone. */
export const status = {
  ahead: '▲ 领先',
  onTrack: '● 正常',
  atRisk: '◆ 有风险',
  behind: '▼ 落后',
  noData: '○ 暂无数据',
  words: { ahead: '领先', onTrack: '正常', atRisk: '有风险', behind: '落后', noData: '暂无数据', onLeave: '休假' },
  myGoals: '我的目标',
  report: '汇报',
  asOf: (p: { when: string }) => zh`截至 ${p.when}`,
  manual: '手工',
  manualAndTasks: '手工、任务',
  listMark: '、',
  orMark: '、',
  expected: (p: { amount: string }) => zh`应达 ${p.amount}`,
  toGo: (p: { amount: string }) => zh`还差 ${p.amount}`,
  beyond: (p: { amount: string }) => zh`多 ${p.amount}`,
  percentagePoints: (p: { amount: string }) => zh`${p.amount} 个百分点`,
  reached: '刚好达成',
  /** Where less is better the target is a limit. */
  allowed: (p: { amount: string }) => zh`到今天最多 ${p.amount}`,
  belowLimit: (p: { amount: string }) => zh`离上限还有 ${p.amount}`,
  aboveLimit: (p: { amount: string }) => zh`超出上限 ${p.amount}`,
  atLimit: '正好到上限',
  daysLeft: (p: { days: number }) => (p.days === 0 ? '没有剩下的工作日' : zh`剩 ${p.days} 个工作日`),
};
