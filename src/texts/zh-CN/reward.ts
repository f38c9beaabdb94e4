import { zh } from './spaced.ts';

export const reward = {
  summary: '看激励明细，每一行怎么算出来',
  notYet: (p: { team: string }) => zh`还没有激励明细，你按${p.team}的激励方案计算`,
  coming: (p: { team: string; from: string }) => zh`${p.team}的激励方案 ${p.from} 起算上你`,
  noPlan: '现在没有激励方案算上你',
  inForce: (p: { version: number; from: string; kind: 'month' | 'quarter' }) =>
    zh`激励方案 v${p.version}（自 ${p.from}），${p.kind === 'month' ? '按月' : '按季'}计算`,
  approves: (p: { team: string }) => zh`${p.team}的激励由你批准，你自己不在里面`,
  whenStated: (p: { kind: 'month' | 'quarter' }) =>
    zh`${p.kind === 'month' ? '每月' : '每季'}关账并批准以后，我把明细私信给你`,
  whenMade: '关账以后，我私信请你批准',
  whoDrafts: '团队的经理或管理员可以起草一个，先问问经理',
};
