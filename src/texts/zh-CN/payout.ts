import { zh } from './spaced.ts';

export const payout = {
  title: (p: { period: string; team: string; count: number; total: string }) =>
    zh`${p.team} ${p.period}激励：${p.count} 人共 ${p.total}`,
  fallback: (p: { period: string; team: string }) => zh`${p.team} ${p.period}激励等你批准`,
  fallbackApproved: (p: { period: string; team: string }) => zh`${p.team} ${p.period}激励已批准`,
  /** `陈晨 8,760.00 = 5,760.00 + 3,000.00` */
  row: (p: { name: string; sum: string }) => zh`${p.name} ${p.sum}`,
  held: (p: { number: number }) => zh`等疑问 #${p.number} 答复`,
  more: (p: { count: number }) => zh`另有 ${p.count} 人`,
  pool: (p: { count: number; sum: string; pool: string }) => zh`团队奖金：${p.count} 份合计 ${p.sum}，奖金池 ${p.pool}`,
  noPool: (p: { pool: string }) => zh`团队奖金 ${p.pool} 这次不发，每份明细里写了为什么`,
  waits: '还没批准；批准以后每人收到自己的明细',
  approved: (p: { name: string; day: string }) => zh`${p.name} ${p.day} 批准，每人都收到了自己的明细`,
  see: '看明细',
  approve: '批准',
  confirm: (p: { count: number }) => zh`批准以后不能收回，${p.count} 人会收到明细`,
  done: (p: { period: string; team: string; count: number }) =>
    zh`已批准${p.team} ${p.period}激励，${p.count} 人会收到明细`,
  already: (p: { period: string; team: string; name: string; day: string }) =>
    zh`${p.team} ${p.period}激励已由${p.name} ${p.day} 批准，不用再批`,
  which: (p: { period: string; count: number }) => zh`${p.period}有 ${p.count} 份激励由你批准，看哪一份？`,
  noneWaits: '没有激励在等你批准',
  noneWaitsNext: (p: { command: string }) => zh`看批准过的：${p.command}`,
  choice: (p: { team: string; count: number; state: string }) => zh`${p.team}：${p.count} 人，${p.state}`,
  isWaiting: '等你批准',
  isApproved: '已批准',
  open: '看这一份',
  stranded: (p: { period: string; team: string }) => zh`${p.team} ${p.period}激励没有人能批准`,
  strandedWhy: '激励方案里的批准人都已经离开，在那以前谁也收不到明细',
  strandedNext: (p: { command: string }) => zh`改一版激励方案，写上新的批准人：${p.command}`,
  settled: (p: { period: string; team: string }) => zh`${p.team} ${p.period}激励现在有人能批准了`,
};
